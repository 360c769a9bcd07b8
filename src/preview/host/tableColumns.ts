import type { Cell, CellInput, Rect } from "../grid/grid";
import { filled, type CoercedMatrix } from "./cellMatrix";
import { announceChange } from "./events";
import { reapplyFilters } from "./filters";
import { bottom, contains, right } from "./geometry";
import { HostError, notImplemented } from "./hostErrors";
import type { Scope } from "./scope";
import { assertUnprotected } from "./protection";
import type { TableState } from "./state";
import { assertFree } from "./tableChanges";
import { bodyRect, columnPart, columnPosition } from "./tableGeometry";
import { readHeaders } from "./tableHeaders";
import type { Workbook } from "./workbook";

/**
 * Adds a column at a 0-based place of a table; those from there on move to the right. Gives its id.
 * Formulas that name cells by address are not adapted.
 */
export function addColumn(
  scope: Scope,
  table: TableState,
  index: number,
  name: string | null,
): number {
  const { workbook } = scope;
  assertUnprotected(workbook, table.sheetId);
  const beyond = { ...table.rect, column: right(table.rect) + 1, columns: 1 };
  assertFree(workbook, table.sheetId, beyond, table);
  if (workbook.grid.read(table.sheetId, beyond).some((row) => row.some(isFilled))) {
    throw notImplemented("TableColumnCollection.add next to filled cells");
  }
  const moving = {
    ...table.rect,
    column: table.rect.column + index,
    columns: table.rect.columns - index,
  };
  moveCells(workbook, table.sheetId, moving, 1);
  const id = 1 + Math.max(...table.columns.map((one) => one.id));
  const { columns } = table;
  table.columns = [...columns.slice(0, index), { id, name: "" }, ...columns.slice(index)];
  table.rect = { ...table.rect, columns: table.rect.columns + 1 };
  const added = columnPart(table, id, table.rect);
  if (name !== null) {
    workbook.grid.write(table.sheetId, { ...added, rows: 1 }, [[{ value: name }]]);
  }
  readHeaders(workbook, table);
  workbook.tablesChanged();
  announceChange(scope, { sheetId: table.sheetId, rect: added, changeType: "ColumnInserted" });
  return id;
}

/**
 * Deletes a column with its cells; those at its right move to the left. Throws InvalidOperation for
 * the only column. Formulas that name the column are not adapted.
 */
export function deleteColumn(scope: Scope, table: TableState, columnId: number): void {
  const { workbook } = scope;
  assertUnprotected(workbook, table.sheetId);
  if (table.columns.length === 1) throw new HostError("InvalidOperation");
  const index = columnPosition(table, columnId);
  const gone = columnPart(table, columnId, table.rect);
  const moving = {
    ...table.rect,
    column: gone.column + 1,
    columns: table.rect.columns - index - 1,
  };
  workbook.grid.write(table.sheetId, gone, filled(gone, { value: "" }));
  moveCells(workbook, table.sheetId, moving, -1);
  table.columns = table.columns.filter(({ id }) => id !== columnId);
  table.rect = { ...table.rect, columns: table.rect.columns - 1 };
  table.filters.delete(columnId);
  reapplyFilters(workbook, table);
  workbook.tablesChanged();
  announceChange(scope, { sheetId: table.sheetId, rect: gone, changeType: "RangeEdited" });
}

/** Moves cells sideways, number formats with them; the place they leave is empty. */
function moveCells({ grid }: Workbook, sheetId: string, from: Rect, columns: 1 | -1): void {
  if (from.columns === 0) return;
  const cells = grid.read(sheetId, from);
  const left = { ...from, column: columns > 0 ? from.column : right(from), columns: 1 };
  grid.write(sheetId, left, filled(left, { value: "" }));
  grid.writeNumberFormats(sheetId, left, filled(left, "General"));
  const to = { ...from, column: from.column + columns };
  grid.write(
    sheetId,
    to,
    cells.map((row) => row.map(inputOf)),
  );
  grid.writeNumberFormats(
    sheetId,
    to,
    cells.map((row) => row.map(({ numberFormat }) => numberFormat ?? "General")),
  );
}

function inputOf({ value, formula }: Cell): CellInput {
  return formula === undefined ? { value } : { formula };
}

function isFilled({ value, formula }: Cell): boolean {
  return value !== "" || formula !== undefined;
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
