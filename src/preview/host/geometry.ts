import { MAX_COLUMNS, MAX_ROWS } from "../../ooxml/a1";
import type { Rect } from "../grid/grid";

/** Rectangles of cells: pure arithmetic, 0-based. */

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function bottom(rect: Rect): number {
  return rect.row + rect.rows - 1;
}

export function right(rect: Rect): number {
  return rect.column + rect.columns - 1;
}

/** Whether the rectangle spans every row of the sheet. */
export function isEntireColumn(rect: Rect): boolean {
  return rect.row === 0 && rect.rows === MAX_ROWS;
}

/** Whether the rectangle spans every column of the sheet. */
export function isEntireRow(rect: Rect): boolean {
  return rect.column === 0 && rect.columns === MAX_COLUMNS;
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(bottom(a), bottom(b)) - row + 1;
  const columns = Math.min(right(a), right(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    bottom(inner) <= bottom(outer) &&
    right(inner) <= right(outer)
  );
}

export function sameRect(a: Rect, b: Rect): boolean {
  return contains(a, b) && contains(b, a);
}

/** The smallest rectangle that holds both. */
export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(bottom(a), bottom(b)) - row + 1,
    columns: Math.max(right(a), right(b)) - column + 1,
  };
}

export function isInsideSheet(rect: Rect): boolean {
  return rect.rows >= 1 && rect.columns >= 1 && contains(WHOLE_SHEET, rect);
}

export function columnsOverlap(a: Rect, b: Rect): boolean {
  return a.column <= right(b) && b.column <= right(a);
}

/** Whether every column of `inner` is a column of `outer`. */
export function columnsWithin(inner: Rect, outer: Rect): boolean {
  return inner.column >= outer.column && right(inner) <= right(outer);
}

export function rowsOverlap(a: Rect, b: Rect): boolean {
  return a.row <= bottom(b) && b.row <= bottom(a);
}

/** Whether every row of `inner` is a row of `outer`. */
export function rowsWithin(inner: Rect, outer: Rect): boolean {
  return inner.row >= outer.row && bottom(inner) <= bottom(outer);
}
