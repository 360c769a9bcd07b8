import type { Rect } from "../grid/grid";
import { HostError } from "./hostErrors";
import { bottom, intersection } from "./geometry";
import type { Workbook } from "./workbook";

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
