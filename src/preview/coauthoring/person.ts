import type { Scalar } from "../grid/grid";
import { userWrote } from "../host/cellWriting";
import { announceChange } from "../host/events";
import type { Scope } from "../host/scope";
import { sortRows } from "../host/sorting";
import { bodyRect } from "../host/tableGeometry";
import { deleteRows } from "../host/tableRows";

/** A copy of the workbook, as somebody at the computer has it in hand. */
interface WorkbookInHand {
  /** Does something between two requests of the add-ins. */
  act(action: (scope: Scope) => void): Promise<void>;
}

/** What a person, not an add-in, does to a copy of the workbook. */
export class Person {
  constructor(private readonly copy: WorkbookInHand) {}

  /** Somebody types in a cell, by its place on the sheet. Excel may raise no event (office-js #3888). */
  type(sheet: string, row: number, column: number, value: Scalar, announced = true): Promise<void> {
    return this.copy.act((scope) => {
      const { workbook } = scope;
      const sheetId = workbook.sheet(sheet).id;
      const rect = { row, column, rows: 1, columns: 1 };
      const [[before = { value: "" }] = []] = workbook.grid.read(sheetId, rect);
      workbook.grid.write(sheetId, rect, [[{ value }]]);
      userWrote(scope, sheetId, rect);
      const [[after = { value: "" }] = []] = workbook.grid.read(sheetId, rect);
      if (!announced) return;
      announceChange(scope, { sheetId, rect, changeType: "RangeEdited", cell: { before, after } });
    });
  }

  /** Somebody deletes rows of a table, from a 0-based position in its body. */
  deleteTableRows(table: string, index: number, count = 1): Promise<void> {
    return this.copy.act((scope) => deleteRows(scope, scope.workbook.table(table), index, count));
  }

  /** Somebody sorts a table by a column (0-based in the table). */
  sortTable(table: string, column: number, ascending = true): Promise<void> {
    return this.copy.act((scope) => {
      const sorted = scope.workbook.table(table);
      sortRows(scope, sorted.sheetId, bodyRect(sorted), [{ key: column, ascending }]);
    });
  }
}
