import type { Rect, ShiftDirection } from "./grid";

/** What all of Excel's sheets have. */
export const SHEET_SIZE = { rows: 1_048_576, columns: 16_384 };

/** Whether cells go up or down, not sideways. */
export function isVertical(direction: ShiftDirection): boolean {
  return direction === "down" || direction === "up";
}

/**
 * Where a rectangle stands once the cells of `shifted` were inserted or deleted; null once all of its
 * cells are gone. One that is cut grows or shrinks; one that is wider than `shifted` (higher, when cells
 * go sideways) stays, and so do entire columns when rows go up or down.
 */
export function shiftedRect(rect: Rect, shifted: Rect, direction: ShiftDirection): Rect | null {
  if (isVertical(direction)) {
    if (rect.rows === SHEET_SIZE.rows || !within(columnsOf(rect), columnsOf(shifted))) return rect;
    const rows = shiftedSpan(rowsOf(rect), rowsOf(shifted), direction === "down");
    return rows && { ...rect, row: rows.first, rows: rows.count };
  }
  if (rect.columns === SHEET_SIZE.columns || !within(rowsOf(rect), rowsOf(shifted))) return rect;
  const columns = shiftedSpan(columnsOf(rect), columnsOf(shifted), direction === "right");
  return columns && { ...rect, column: columns.first, columns: columns.count };
}

/**
 * Where the cells of a rectangle are once those of `shifted` were inserted or deleted. What is said of each
 * cell goes with it: where only some columns (rows, when cells go sideways) move, the rectangle is cut.
 */
export function shiftedRects(rect: Rect, shifted: Rect, direction: ShiftDirection): Rect[] {
  return cutRects(rect, shifted, direction).flatMap(
    (part) => shiftedRect(part, shifted, direction) ?? [],
  );
}

/** The part of a rectangle that moves with what is inserted or deleted, and what is beside it; whole where nothing moves. */
export function cutRects(rect: Rect, shifted: Rect, direction: ShiftDirection): Rect[] {
  if (isVertical(direction)) {
    if (rect.rows === SHEET_SIZE.rows || rect.row + rect.rows <= shifted.row) return [rect];
    return parts(columnsOf(rect), columnsOf(shifted)).map(({ first, count }) => ({
      ...rect,
      column: first,
      columns: count,
    }));
  }
  const isBefore = rect.column + rect.columns <= shifted.column;
  if (rect.columns === SHEET_SIZE.columns || isBefore) return [rect];
  return parts(rowsOf(rect), rowsOf(shifted)).map(({ first, count }) => ({
    ...rect,
    row: first,
    rows: count,
  }));
}

/** What of a span is before another, in it and after it. */
function parts(span: Span, other: Span): Span[] {
  const end = span.first + span.count;
  const places = [span.first, other.first, other.first + other.count, end].map((place) =>
    Math.max(span.first, Math.min(place, end)),
  );
  return places
    .slice(1)
    .map((place, index) => ({ first: places[index] ?? 0, count: place - (places[index] ?? 0) }))
    .filter(({ count }) => count > 0);
}

interface Span {
  first: number;
  count: number;
}

function rowsOf({ row, rows }: Rect): Span {
  return { first: row, count: rows };
}

function columnsOf({ column, columns }: Rect): Span {
  return { first: column, count: columns };
}

function within(inner: Span, outer: Span): boolean {
  return inner.first >= outer.first && inner.first + inner.count <= outer.first + outer.count;
}

function shiftedSpan(span: Span, shifted: Span, inserted: boolean): Span | null {
  const end = span.first + span.count;
  if (inserted) {
    if (shifted.first <= span.first) return { ...span, first: span.first + shifted.count };
    return shifted.first < end ? { ...span, count: span.count + shifted.count } : span;
  }
  const after = (place: number): number =>
    place - Math.max(0, Math.min(place, shifted.first + shifted.count) - shifted.first);
  const first = after(span.first);
  const count = after(end) - first;
  return count > 0 ? { first, count } : null;
}
