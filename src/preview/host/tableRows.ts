import type { CellInput, Rect } from "../grid/grid";
import { filled, matrixOf, sizeMismatch, coerceMatrix, putCells } from "./cellMatrix";
import { carryFormatsDown } from "./conditionalFormats";
import { announceChange } from "./events";
import { reapplyFilters } from "./filters";
import { bottom, intersection } from "./geometry";
import { assertNoFilteredRows } from "./hiddenRows";
import { HostError } from "./hostErrors";
import type { Scope } from "./scope";
import { assertUnprotected } from "./protection";
import { deleteCells, insertCells } from "./shifting";
import type { TableState } from "./state";
import { bodyRect, rowCount } from "./tableGeometry";
import type { Workbook } from "./workbook";

/** Inserts rows at a 0-based position (at the end when -1) and gives their cells. */
export function addRows(scope: Scope, table: TableState, position: number, values: unknown): Rect {
  const { workbook } = scope;
  assertUnprotected(workbook, table.sheetId);
  const rows = rowsToAdd(table, values);
  const count = rowCount(table);
  const index = position < 0 ? count : position;
  if (index > count) throw new HostError("InvalidArgument");
  const added = makeRoom(scope, table, index, rows.length);
  const cells = coerceMatrix(workbook, table.sheetId, added, rows);
  putCells(workbook, table.sheetId, added, cells);
  workbook.tablesChanged();
  announceChange(scope, { sheetId: table.sheetId, rect: added, changeType: "RowInserted" });
  return added;
}

function rowsToAdd(table: TableState, values: unknown): unknown[][] {
  const { columns } = table.rect;
  if (values === null || values === undefined) return [Array.from({ length: columns }, () => null)];
  if (!Array.isArray(values) || values.length === 0) throw sizeMismatch();
  return matrixOf(values, { row: 0, column: 0, rows: values.length, columns });
}

/** Makes `count` empty rows before the row `index` of the body, dressed as their neighbour. */
function makeRoom(scope: Scope, table: TableState, index: number, count: number): Rect {
  const body = bodyRect(table);
  const added = { ...body, row: body.row + index, rows: count };
  const reused = table.blank ? 1 : 0;
  const inserted = count - reused;
  if (inserted > 0) {
    const { rows } = table.rect;
    insertCells(scope, table.sheetId, { ...added, row: added.row + reused, rows: inserted });
    table.rect = { ...table.rect, rows: rows + inserted };
  }
  table.blank = false;
  const model = index > 0 ? { ...added } : { ...added, row: added.row + count };
  fillNewRows(scope.workbook, table, model, () => false, index > 0 ? model.row - 1 : model.row);
  return added;
}

/** Rows that a person inserted among those of a table are dressed and filled as the table's. */
export function fillInsertedRows(workbook: Workbook, sheetId: string, inserted: Rect): void {
  for (const table of workbook.state.tables) {
    const body = bodyRect(table);
    const added = table.sheetId === sheetId && intersection(body, inserted);
    if (added && added.row > body.row) fillNewRows(workbook, table, added, () => false);
  }
}

/**
 * Dresses rows that have just joined the table: formats and validation of a model row (the one
 * above by default), and the formulas of calculated columns where the caller gave nothing.
 */
export function fillNewRows(
  workbook: Workbook,
  table: TableState,
  added: Rect,
  given: (row: number, column: number) => boolean,
  modelRow = added.row - 1,
): void {
  const body = bodyRect(table);
  if (modelRow < body.row || modelRow > bottom(body)) return;
  carryFormats(workbook, table.sheetId, added, modelRow);
  if (workbook.options.carryConditionalFormats) carryFormatsDown(workbook, table.sheetId, added);
  if (!workbook.options.fillCalculatedColumns) return;
  const formulas = filled<CellInput | undefined>(added, undefined).map((row, i) =>
    row.map((_, j): CellInput | undefined => {
      const formula = table.columns[j]?.calculatedFormula;
      const free = formula !== undefined && !given(added.row + i, added.column + j);
      return free ? { formula } : undefined;
    }),
  );
  workbook.grid.write(table.sheetId, added, formulas);
}

function carryFormats(workbook: Workbook, sheetId: string, added: Rect, modelRow: number): void {
  const { grid } = workbook;
  const model = grid.read(sheetId, { ...added, row: modelRow, rows: 1 })[0] ?? [];
  const current = grid.read(sheetId, added);
  const formats = current.map((row) =>
    row.map((cell, j) => (cell.numberFormat === undefined ? model[j]?.numberFormat : undefined)),
  );
  if (workbook.options.carryFormats) grid.writeNumberFormats(sheetId, added, formats);
  if (!workbook.options.carryValidation) return;
  for (let offset = 0; offset < added.columns; offset++) {
    const column = { ...added, column: added.column + offset, columns: 1 };
    const rule = grid.getValidation(sheetId, { ...column, row: modelRow, rows: 1 });
    const missing = rule && !grid.getValidation(sheetId, { ...column, rows: 1 });
    if (missing) grid.setValidation(sheetId, column, rule);
  }
}

/** Deletes `count` rows from a 0-based position. The last row of a table is only emptied. */
export function deleteRows(scope: Scope, table: TableState, index: number, count: number): void {
  const { workbook } = scope;
  if (count < 1 || index < 0 || index + count > rowCount(table)) {
    throw new HostError("InvalidArgument");
  }
  const body = bodyRect(table);
  const deleted = { ...body, row: body.row + index, rows: count };
  assertUnprotected(workbook, table.sheetId);
  assertNoFilteredRows(workbook, table.sheetId, body);
  const keepsBlank = count === body.rows;
  if (keepsBlank) {
    const last = { ...deleted, rows: 1 };
    workbook.grid.write(table.sheetId, last, filled(last, { value: "" }));
    table.blank = true;
  }
  const gone = keepsBlank ? { ...deleted, row: deleted.row + 1, rows: count - 1 } : deleted;
  if (gone.rows > 0) deleteCells(scope, table.sheetId, gone);
  if (table.filters.size > 0) reapplyFilters(workbook, table);
  workbook.tablesChanged();
  announceChange(scope, { sheetId: table.sheetId, rect: deleted, changeType: "RowDeleted" });
}
