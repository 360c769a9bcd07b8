import type { Rect } from "../grid/grid";
import { formatAddress } from "./address";
import { announceSheetEvent } from "./events";
import { HostError } from "./hostErrors";
import { bottom, intersection, isEntireColumn } from "./geometry";
import type { Workbook } from "./workbook";
import type { RangeState } from "./handles";
import type { Scope } from "./scope";
import { assertUnprotected } from "./protection";

/** Whether a table on these cells is filtered, and some of their rows hidden by it. */
export function isFiltered(workbook: Workbook, sheetId: string, rect: Rect): boolean {
  const tables = workbook.state.tables.filter(
    (table) => table.sheetId === sheetId && table.filters.size > 0,
  );
  const touched = tables.some((table) => intersection(table.rect, rect) !== null);
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

/** Whether all rows of a range are hidden; null when only some are, as in Excel. */
export function isHidden({ workbook }: Scope, { sheetId, rect }: RangeState): boolean | null {
  if (isEntireColumn(rect)) return false;
  const hidden = workbook.grid.hiddenRows(sheetId, rect).length;
  if (hidden === 0) return false;
  return hidden === rect.rows ? true : null;
}

export function hideRows(scope: Scope, { sheetId, rect }: RangeState, hidden: unknown): void {
  if (typeof hidden !== "boolean" || isEntireColumn(rect)) throw new HostError("InvalidArgument");
  assertUnprotected(scope.workbook, sheetId);
  const rows = Array.from({ length: bottom(rect) - rect.row + 1 }, (_, index) => rect.row + index);
  scope.workbook.grid.setRowsHidden(sheetId, rows, hidden);
  announceSheetEvent(scope, "RowHiddenChanged", sheetId, {
    address: formatAddress(rect),
    changeType: hidden ? "Hidden" : "Unhidden",
  });
}

export function hideColumns(scope: Scope, { sheetId, rect }: RangeState, hidden: unknown): void {
  if (typeof hidden !== "boolean") throw new HostError("InvalidArgument");
  assertUnprotected(scope.workbook, sheetId);
  scope.workbook.grid.setStyle(sheetId, rect, "Format.ColumnHidden", hidden);
}
