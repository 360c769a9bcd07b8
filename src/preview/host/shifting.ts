import type { Rect, ShiftDirection } from "../grid/grid";
import { cutRects, isVertical, shiftedRect } from "../grid/shiftedRect";
import {
  bottom,
  columnsOverlap,
  columnsWithin,
  intersection,
  isEntireColumn,
  isEntireRow,
  right,
  rowsOverlap,
  rowsWithin,
  WHOLE_SHEET,
} from "./geometry";
import { assertNoFilteredRows } from "./hiddenRows";
import { HostError } from "./hostErrors";
import { mayNameCells, movedReferences } from "./movedReferences";
import type { Scope } from "./scope";
import { cutConditionalFormats, moveSheetState } from "./sheetState";
import { assertUnprotected } from "./protection";
import type { TableColumnState, TableState } from "./state";
import { readHeaders } from "./tableHeaders";
import type { Workbook } from "./workbook";

type Move = (rect: Rect) => Rect | null;

/** Inserts empty cells where `rect` is; what stands there and beyond moves down or right. */
export function insertCells(
  scope: Scope,
  sheetId: string,
  rect: Rect,
  direction: "down" | "right" = "down",
): void {
  assertCanShift(scope.workbook, sheetId, rect, direction);
  shiftEverything(scope.workbook, sheetId, rect, direction);
}

/** Deletes the cells of `rect`; what stands beyond moves up or left. */
export function deleteCells(
  scope: Scope,
  sheetId: string,
  rect: Rect,
  direction: "up" | "left" = "up",
): void {
  assertCanShift(scope.workbook, sheetId, rect, direction);
  shiftEverything(scope.workbook, sheetId, rect, direction);
}

/** Moves cells, and all that knows a place among them, without asking whether Excel would let a user do so. */
export function shiftEverything(
  workbook: Workbook,
  sheetId: string,
  rect: Rect,
  direction: ShiftDirection,
): void {
  const hidden = isEntireRow(rect) ? hiddenBelow(workbook, sheetId, rect.row) : [];
  if (isAnythingBeyond(workbook, sheetId, rect, direction)) {
    workbook.grid.shift(sheetId, rect, direction);
  }
  if (hidden.length > 0) moveHiddenRows(workbook, sheetId, rect, direction, hidden);
  cutConditionalFormats(workbook, sheetId, (other) => cutRects(other, rect, direction));
  moveEverything(workbook, sheetId, (other) => shiftedRect(other, rect, direction));
}

/**
 * What is known of places follows entire rows or columns that a person inserted or deleted in the grid,
 * which has moved its cells, and the references in them, itself.
 */
export function followPersonShift(
  workbook: Workbook,
  sheetId: string,
  rect: Rect,
  direction: ShiftDirection,
): void {
  moveEverything(workbook, sheetId, (other) => shiftedRect(other, rect, direction), false);
}

/** Whether cells that hold or show something, or have rules, are there to be moved. */
function isAnythingBeyond(
  { grid }: Workbook,
  sheetId: string,
  rect: Rect,
  direction: ShiftDirection,
): boolean {
  const beyond = isVertical(direction)
    ? { ...WHOLE_SHEET, row: rect.row, rows: WHOLE_SHEET.rows - rect.row }
    : { ...WHOLE_SHEET, column: rect.column, columns: WHOLE_SHEET.columns - rect.column };
  const used = grid.usedRect(sheetId);
  return (
    (used && intersection(used, beyond)) !== null || grid.dressedRect(sheetId, beyond) !== null
  );
}

function hiddenBelow({ grid }: Workbook, sheetId: string, row: number): number[] {
  const used = grid.dressedRect(sheetId, WHOLE_SHEET);
  const rows = used ? bottom(used) + 1 - row : 0;
  return rows > 0 ? grid.hiddenRows(sheetId, { ...WHOLE_SHEET, row, rows }) : [];
}

/** Hidden rows stay hidden where they are now. */
function moveHiddenRows(
  { grid }: Workbook,
  sheetId: string,
  shifted: Rect,
  direction: ShiftDirection,
  hidden: readonly number[],
): void {
  const after = hidden.flatMap((row) => {
    const moved = shiftedRect({ ...WHOLE_SHEET, row, rows: 1 }, shifted, direction);
    return moved ? [moved.row] : [];
  });
  grid.setRowsHidden(sheetId, hidden, false);
  grid.setRowsHidden(sheetId, after, true);
}

/** What lets entire rows and columns be inserted and deleted on a protected sheet. */
const ALLOWANCES = {
  down: "allowInsertRows",
  up: "allowDeleteRows",
  right: "allowInsertColumns",
  left: "allowDeleteColumns",
} as const;

/** Refuses to move a part of a table or of a pivot table, or rows that a filter hides. */
function assertCanShift(
  workbook: Workbook,
  sheetId: string,
  rect: Rect,
  direction: ShiftDirection,
): void {
  const whole = isVertical(direction) ? isEntireRow(rect) : isEntireColumn(rect);
  assertUnprotected(workbook, sheetId, whole ? ALLOWANCES[direction] : undefined);
  assertNoFilteredRows(workbook, sheetId, rect);
  assertNothingCut(workbook, sheetId, rect, direction);
}

/** Refuses to move a part of a table or of a pivot table. */
export function assertNothingCut(
  workbook: Workbook,
  sheetId: string,
  rect: Rect,
  direction: ShiftDirection,
): void {
  const isCut = (other: Rect): boolean =>
    isVertical(direction)
      ? bottom(other) >= rect.row && columnsOverlap(other, rect) && !columnsWithin(other, rect)
      : right(other) >= rect.column && rowsOverlap(other, rect) && !rowsWithin(other, rect);
  const reaches = (other: { sheetId: string; rect: Rect }) =>
    other.sheetId === sheetId && isCut(other.rect);
  if (workbook.state.tables.some(reaches)) throw new HostError("InsertDeleteConflict");
  if (workbook.state.pivots.some(reaches)) throw new HostError("PivotTableRangeConflict");
}

/**
 * Everything that knows a place on the sheet follows: tables, pivot tables, names, ranges, and (`cellsToo`)
 * the formulas of cells.
 */
function moveEverything(workbook: Workbook, sheetId: string, moved: Move, cellsToo = true): void {
  const { state } = workbook;
  state.tables = state.tables.filter(
    (table) => table.sheetId !== sheetId || moveTable(table, moved),
  );
  for (const pivot of state.pivots) {
    if (pivot.sheetId !== sheetId) continue;
    const rect = moved(pivot.rect) ?? pivot.rect;
    const down = rect.row - pivot.rect.row;
    const right = rect.column - pivot.rect.column;
    const { definition } = pivot;
    const moving = <T extends { row: number; column: number }>(place: T): T => ({
      ...place,
      row: place.row + down,
      column: place.column + right,
    });
    pivot.definition = { ...moving(definition), pageFields: definition.pageFields.map(moving) };
    pivot.rect = rect;
  }
  moveReferences(workbook, sheetId, moved, cellsToo);
  for (const table of state.tables) {
    if (table.columns.some(({ name }) => name === "")) readHeaders(workbook, table);
  }
  const drawn = state.sheets.get(sheetId);
  moveSheetState(workbook, sheetId, moved);
  if (drawn) workbook.sheetChanged(sheetId);
  state.bindings = state.bindings.flatMap((binding) => {
    if (binding.sheetId !== sheetId) return [binding];
    const rect = moved(binding.rect);
    return rect ? [{ ...binding, rect }] : [];
  });
  workbook.moveLiveRanges(sheetId, moved);
  workbook.tablesChanged();
}

/** False when the table went with its cells. A table that lost all its rows keeps a blank one. */
function moveTable(table: TableState, moved: Move): boolean {
  const rect = moved(table.rect);
  if (!rect) return false;
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  table.blank ||= rect.rows < least;
  if (rect.columns !== table.rect.columns) moveColumns(table, rect, moved);
  table.rect = { ...rect, rows: Math.max(rect.rows, least) };
  return true;
}

/** Cells that were inserted are new columns, to be named by their headers; those deleted are gone. */
function moveColumns(table: TableState, after: Rect, moved: Move): void {
  let nextId = 1 + Math.max(...table.columns.map(({ id }) => id));
  const columns: (TableColumnState | undefined)[] = Array.from({ length: after.columns });
  table.columns.forEach((column, index) => {
    const place = moved({ ...table.rect, column: table.rect.column + index, columns: 1 });
    if (place) columns[place.column - after.column] = column;
    else table.filters.delete(column.id);
  });
  table.columns = columns.map((column) => column ?? { id: nextId++, name: "" });
}

/** Names, cells and validation go on naming the same cells. */
function moveReferences(workbook: Workbook, sheetId: string, moved: Move, cellsToo: boolean): void {
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
  if (cellsToo) workbook.grid.rewriteFormulas(after, mayNameCells);
  if (changed) workbook.namesChanged();
}
