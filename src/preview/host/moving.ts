import type { Rect } from "../grid/grid";
import { announceChange } from "./events";
import { contains } from "./geometry";
import type { RangeState } from "./handles";
import { HostError, notImplemented } from "./hostErrors";
import { movedReferences } from "./movedReferences";
import { assertNoPivot, assertWritable } from "./protection";
import { insideSheet, type Place } from "./references";
import type { Scope } from "./scope";

/**
 * `Range.moveTo`: cells with their formats and looks go to another place, whose first cell is given. What
 * names them follows; their own formulas go on naming what they named. Tables cannot be moved so. To
 * another sheet it is NotImplemented.
 */
export function moveRange(scope: Scope, { sheetId, rect }: RangeState, to: Place): void {
  const { workbook } = scope;
  const { grid } = workbook;
  if (to.sheetId !== sheetId) throw notImplemented("Range.moveTo (another sheet)");
  const target = insideSheet({ ...rect, row: to.rect.row, column: to.rect.column });
  const touchesTable = workbook.state.tables.some(
    (table) => table.sheetId === sheetId && contains(rect, table.rect),
  );
  if (touchesTable) throw new HostError("InvalidOperation");
  assertWritable(workbook, sheetId, rect);
  assertWritable(workbook, to.sheetId, target);
  assertNoPivot(workbook, sheetId, rect);
  assertNoPivot(workbook, to.sheetId, target);
  const cells = grid.read(sheetId, rect);
  const looks = looksOf(scope, { sheetId, rect });
  const blank = cells.map((row) => row.map(() => ({ value: "" })));
  grid.write(sheetId, rect, blank);
  grid.writeNumberFormats(
    sheetId,
    rect,
    cells.map((row) => row.map(() => "General")),
  );
  grid.clearLooks(sheetId, rect);
  grid.write(
    to.sheetId,
    target,
    cells.map((row) =>
      row.map(({ value, formula }) => (formula === undefined ? { value } : { formula })),
    ),
  );
  const formats = cells.map((row) => row.map(({ numberFormat }) => numberFormat ?? "General"));
  grid.writeNumberFormats(to.sheetId, target, formats);
  grid.clearLooks(to.sheetId, target);
  for (const { row, column, path, value } of looks) {
    const cell = { row: target.row + row, column: target.column + column, rows: 1, columns: 1 };
    grid.setStyle(to.sheetId, cell, path, value);
  }
  followMove(scope, { sheetId, rect }, { sheetId: to.sheetId, rect: target });
  workbook.cellsChanged();
  announceChange(scope, { sheetId, rect, changeType: "RangeEdited" });
  announceChange(scope, { sheetId: to.sheetId, rect: target, changeType: "RangeEdited" });
}

function looksOf({ workbook: { grid } }: Scope, { sheetId, rect }: Place) {
  const found: { row: number; column: number; path: string; value: unknown }[] = [];
  for (let row = 0; row < rect.rows; row++) {
    for (let column = 0; column < rect.columns; column++) {
      const looks = grid.lookOf(sheetId, rect.row + row, rect.column + column);
      for (const [path, value] of Object.entries(looks)) found.push({ row, column, path, value });
    }
  }
  return found;
}

/** References to the moved cells lead to where they are now. */
function followMove({ workbook }: Scope, from: Place, to: Place): void {
  const [down, across] = [to.rect.row - from.rect.row, to.rect.column - from.rect.column];
  const moved = (rect: Rect): Rect =>
    contains(from.rect, rect)
      ? { ...rect, row: rect.row + down, column: rect.column + across }
      : rect;
  const after = (formula: string, own: string | undefined): string =>
    movedReferences(
      formula,
      (name) =>
        name === null ? own === from.sheetId : workbook.findSheet(name)?.id === from.sheetId,
      moved,
    );
  for (const name of workbook.state.names) name.formula = after(name.formula, name.sheetId);
  workbook.grid.rewriteFormulas(after);
  workbook.namesChanged();
}
