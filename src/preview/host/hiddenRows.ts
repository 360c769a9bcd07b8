import type { Rect } from "../grid/grid";
import { formatAddress } from "./address";
import { announceSheetEvent } from "./events";
import { HostError } from "./hostErrors";
import { bottom, intersection, isEntireColumn, isEntireRow, right } from "./geometry";
import type { Workbook } from "./workbook";
import type { RangeState } from "./handles";
import type { Scope } from "./scope";
import { assertUnprotected } from "./protection";
import { sheetState } from "./sheetState";

/** Whether a table or a range on these cells is filtered, and some of their rows hidden by it. */
export function isFiltered(workbook: Workbook, sheetId: string, rect: Rect): boolean {
  const tables = workbook.state.tables.filter(
    (table) => table.sheetId === sheetId && table.filters.size > 0,
  );
  const { filter } = sheetState(workbook, sheetId);
  const ranges = [...tables, ...(filter && filter.filters.size > 0 ? [filter] : [])];
  const touched = ranges.some((range) => intersection(range.rect, rect) !== null);
  return touched && workbook.grid.hiddenRows(sheetId, rect).length > 0;
}

/** Throws InsertDeleteConflict when the cells span rows that a filter hides. */
export function assertNoFilteredRows(workbook: Workbook, sheetId: string, rect: Rect): void {
  if (isFiltered(workbook, sheetId, rect)) throw new HostError("InsertDeleteConflict");
}

/**
 * What really lands where when an array is written across rows that a filter hides: Excel skips
 * the hidden rows, and starts the array again at each block of visible rows. Data ends up in the
 * wrong rows, without an error.
 */
export function spreadOverVisibleRows(
  workbook: Workbook,
  sheetId: string,
  rect: Rect,
  matrix: unknown[][],
): unknown[][] {
  if (rect.rows === 1 || !isFiltered(workbook, sheetId, rect)) return matrix;
  const hidden = new Set(workbook.grid.hiddenRows(sheetId, rect));
  const untouched = Array.from({ length: rect.columns }, () => null);
  const spread: unknown[][] = [];
  let next = 0;
  for (let row = rect.row; row <= bottom(rect); row++) {
    if (hidden.has(row)) next = 0;
    spread.push(hidden.has(row) ? untouched : (matrix[next++] ?? untouched));
  }
  return spread;
}

/** Whether all rows, or all columns, of a range are hidden; null when only some are, as in Excel. */
export function isHidden(scope: Scope, range: RangeState): boolean | null {
  const [rows, columns] = [areRowsHidden(scope, range), areColumnsHidden(scope, range)];
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

export function areRowsHidden({ workbook }: Scope, { sheetId, rect }: RangeState): boolean | null {
  if (isEntireColumn(rect)) return false;
  return share(workbook.grid.hiddenRows(sheetId, rect).length, rect.rows);
}

export function areColumnsHidden(
  { workbook }: Scope,
  { sheetId, rect }: RangeState,
): boolean | null {
  const inside = (column: number): boolean => column >= rect.column && column <= right(rect);
  const hidden = [...sheetState(workbook, sheetId).hiddenColumns].filter(inside);
  return share(hidden.length, rect.columns);
}

/** True for all, false for none, null for some. */
function share(hidden: number, all: number): boolean | null {
  if (hidden === 0) return false;
  return hidden === all ? true : null;
}

export function hideRows(scope: Scope, { sheetId, rect }: RangeState, hidden: unknown): void {
  if (typeof hidden !== "boolean" || isEntireColumn(rect)) throw new HostError("InvalidArgument");
  assertUnprotected(scope.workbook, sheetId, "allowFormatRows");
  const rows = Array.from({ length: bottom(rect) - rect.row + 1 }, (_, index) => rect.row + index);
  scope.workbook.grid.setRowsHidden(sheetId, rows, hidden);
  announceSheetEvent(scope, "RowHiddenChanged", sheetId, {
    address: formatAddress(rect),
    changeType: hidden ? "Hidden" : "Unhidden",
  });
}

export function hideColumns({ workbook }: Scope, range: RangeState, hidden: unknown): void {
  const { sheetId, rect } = range;
  if (typeof hidden !== "boolean" || isEntireRow(rect)) throw new HostError("InvalidArgument");
  assertUnprotected(workbook, sheetId, "allowFormatColumns");
  const { hiddenColumns } = sheetState(workbook, sheetId);
  for (let column = rect.column; column <= right(rect); column++) {
    if (hidden) hiddenColumns.add(column);
    else hiddenColumns.delete(column);
  }
  workbook.sheetChanged(sheetId);
}
