import type { Rect } from "../grid/grid";
import type { CoercedMatrix } from "./cellMatrix";
import { announceChange } from "./events";
import { reapplyFilters } from "./filters";
import { followColumnDeletion } from "./formulaRewriting";
import { bottom, contains } from "./geometry";
import { HostError } from "./hostErrors";
import type { Scope } from "./scope";
import { assertUnprotected } from "./protection";
import { assertNothingCut, shiftEverything } from "./shifting";
import type { TableState } from "./state";
import { bodyRect, columnPart, columnPosition } from "./tableGeometry";
import { readHeaders } from "./tableHeaders";
import type { Workbook } from "./workbook";

/**
 * Adds a column at a 0-based place of a table; cells from there on, in the table's rows, move to the
 * right with all that names them. Gives its id.
 */
export function addColumn(
  scope: Scope,
  table: TableState,
  index: number,
  name: string | null,
): number {
  const { workbook } = scope;
  assertUnprotected(workbook, table.sheetId);
  const added = { ...table.rect, column: table.rect.column + index, columns: 1 };
  assertNothingCut(workbook, table.sheetId, added, "right");
  const { columns } = table;
  const id = 1 + Math.max(...columns.map((one) => one.id));
  shiftEverything(workbook, table.sheetId, added, "right");
  table.columns = [...columns.slice(0, index), { id, name: "" }, ...columns.slice(index)];
  table.rect = { ...added, column: added.column - index, columns: table.columns.length };
  if (name !== null) {
    workbook.grid.write(table.sheetId, { ...added, rows: 1 }, [[{ value: name }]]);
  }
  readHeaders(workbook, table);
  workbook.tablesChanged();
  announceChange(scope, { sheetId: table.sheetId, rect: added, changeType: "ColumnInserted" });
  return id;
}

/**
 * Deletes a column with its cells; those at its right move to the left, and what named it names
 * nothing any more. Throws InvalidOperation for the only column.
 */
export function deleteColumn(scope: Scope, table: TableState, columnId: number): void {
  const { workbook } = scope;
  assertUnprotected(workbook, table.sheetId);
  if (table.columns.length === 1) throw new HostError("InvalidOperation");
  const gone = columnPart(table, columnId, table.rect);
  const { name } = table.columns[columnPosition(table, columnId)] ?? { name: "" };
  assertNothingCut(workbook, table.sheetId, gone, "left");
  table.filters.delete(columnId);
  reapplyFilters(workbook, table);
  shiftEverything(workbook, table.sheetId, gone, "left");
  followColumnDeletion(workbook, table, name);
  announceChange(scope, { sheetId: table.sheetId, rect: gone, changeType: "ColumnDeleted" });
}

/** A column that is given one formula for all its rows becomes a calculated one, as in Excel. */
export function noteCalculatedColumns(
  workbook: Workbook,
  sheetId: string,
  rect: Rect,
  written: CoercedMatrix,
): void {
  const tables = workbook.state.tables.filter(
    (table) => table.sheetId === sheetId && rect.row <= bodyRect(table).row,
  );
  for (const table of tables) {
    table.columns = table.columns.map((column) => {
      const body = columnPart(table, column.id, bodyRect(table));
      if (!contains(rect, body)) return column;
      const formula = commonFormula(
        written,
        body.row - rect.row,
        bottom(body) - rect.row,
        body.column - rect.column,
      );
      return formula === null ? column : { ...column, calculatedFormula: formula };
    });
  }
}

/** The formula that all these rows were given; null when they were given anything else. */
function commonFormula(
  written: CoercedMatrix,
  first: number,
  last: number,
  column: number,
): string | null {
  const formulaAt = (row: number): string | null => {
    const input = written[row]?.[column]?.input;
    return input && "formula" in input ? input.formula : null;
  };
  const formula = formulaAt(first);
  if (formula === null) return null;
  for (let row = first + 1; row <= last; row += 1) if (formulaAt(row) !== formula) return null;
  return formula;
}
