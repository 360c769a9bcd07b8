import type { Rect } from "../grid/grid";
import { HostError } from "./hostErrors";

const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the " +
  "range.";

/** Throws InvalidArgument, with Excel's own words, when an array does not fit its range. */
export function sizeMismatch(): HostError {
  return new HostError("InvalidArgument", SIZE_MISMATCH);
}

/**
 * The value given for each cell of `rect`: a single value fills it; an array must have its size.
 * Throws InvalidArgument.
 */
export function matrixOf(input: unknown, rect: Rect): unknown[][] {
  if (!Array.isArray(input)) return filled(rect, input);
  const fits =
    input.length === rect.rows &&
    input.every((row: unknown) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) throw sizeMismatch();
  return input as unknown[][];
}

/** `rect.rows` × `rect.columns` times the same value. */
export function filled<T>(rect: Rect, value: T): T[][] {
  return Array.from({ length: rect.rows }, () => Array.from({ length: rect.columns }, () => value));
}
