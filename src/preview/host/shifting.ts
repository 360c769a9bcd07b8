import type { Rect } from "../grid/grid";
import {
  afterRowsDeleted,
  afterRowsInserted,
  bottom,
  columnsOverlap,
  columnsWithin,
} from "./geometry";
import { assertNoFilteredRows } from "./hiddenRows";
import { HostError } from "./hostErrors";
import { mayNameCells, movedReferences } from "./movedReferences";
import type { Scope } from "./scope";
import { assertUnprotected } from "./protection";
import type { TableState } from "./state";
import type { Workbook } from "./workbook";

type Move = (rect: Rect) => Rect | null;

/** Inserts empty cells where `rect` is; what stands there and below moves down. */
export function insertCells(scope: Scope, sheetId: string, rect: Rect): void {
  assertCanShift(scope.workbook, sheetId, rect);
  shiftEverything(scope.workbook, sheetId, rect, "down");
}

/** Deletes the cells of `rect`; what stands below moves up. */
export function deleteCells(scope: Scope, sheetId: string, rect: Rect): void {
  assertCanShift(scope.workbook, sheetId, rect);
  shiftEverything(scope.workbook, sheetId, rect, "up");
}

/** Moves cells, and all that knows a place among them, without asking whether Excel would let a user do so. */
export function shiftEverything(
  workbook: Workbook,
  sheetId: string,
  rect: Rect,
  direction: "down" | "up",
): void {
  const { row, rows } = rect;
  const used = workbook.grid.usedRect(sheetId);
  if (used && bottom(used) >= row) workbook.grid.shift(sheetId, rect, direction);
  moveEverything(workbook, sheetId, rect, (other) =>
    direction === "down" ? afterRowsInserted(other, row, rows) : afterRowsDeleted(other, row, rows),
  );
}

/** Refuses to move a part of a table or of a pivot table, or rows that a filter hides. */
function assertCanShift(workbook: Workbook, sheetId: string, rect: Rect): void {
  assertUnprotected(workbook, sheetId);
  assertNoFilteredRows(workbook, sheetId, rect);
  const reaches = (other: { sheetId: string; rect: Rect }) =>
    other.sheetId === sheetId &&
    bottom(other.rect) >= rect.row &&
    columnsOverlap(other.rect, rect) &&
    !columnsWithin(other.rect, rect);
  if (workbook.state.tables.some(reaches)) throw new HostError("InsertDeleteConflict");
  if (workbook.state.pivots.some(reaches)) throw new HostError("PivotTableRangeConflict");
}

/** Everything that knows a place on the sheet follows: tables, pivot tables, names, ranges. */
function moveEverything(workbook: Workbook, sheetId: string, shifted: Rect, move: Move): void {
  const moved: Move = (rect) => (columnsWithin(rect, shifted) ? move(rect) : rect);
  const { state } = workbook;
  state.tables = state.tables.filter(
    (table) => table.sheetId !== sheetId || moveTable(table, moved),
  );
  for (const pivot of state.pivots) {
    if (pivot.sheetId !== sheetId) continue;
    const rect = moved(pivot.rect) ?? pivot.rect;
    const down = rect.row - pivot.rect.row;
    const { definition } = pivot;
    const pageFields = definition.pageFields.map((page) => ({ ...page, row: page.row + down }));
    pivot.definition = { ...definition, row: definition.row + down, pageFields };
    pivot.rect = rect;
  }
  moveReferences(workbook, sheetId, moved);
  workbook.moveLiveRanges(sheetId, moved);
  workbook.tablesChanged();
}

/** False when the table went with its cells. A table that lost all its rows keeps a blank one. */
function moveTable(table: TableState, moved: Move): boolean {
  const rect = moved(table.rect);
  if (!rect) return false;
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  table.blank ||= rect.rows < least;
  table.rect = { ...rect, rows: Math.max(rect.rows, least) };
  return true;
}

/** Names, cells and validation go on naming the same cells. */
function moveReferences(workbook: Workbook, sheetId: string, moved: Move): void {
  const isThere = (name: string | null, own: string | undefined): boolean =>
    name === null ? own === sheetId : workbook.findSheet(name)?.id === sheetId;
  const after = (formula: string, own: string | undefined): string =>
    movedReferences(formula, (name) => isThere(name, own), moved);
  let changed = false;
  for (const name of workbook.state.names) {
    const formula = after(name.formula, name.sheetId);
    changed ||= formula !== name.formula;
    name.formula = formula;
  }
  workbook.grid.rewriteFormulas(after, mayNameCells);
  if (changed) workbook.namesChanged();
}
