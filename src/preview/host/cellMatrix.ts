import type { Rect } from "../grid/grid";
import { HostError } from "./hostErrors";
import { coerce, type CoercedCell } from "./coercion";
import type { Workbook } from "./workbook";

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

/** For each cell of a rectangle, what was written; undefined where the cell was left alone. */
export type CoercedMatrix = (CoercedCell | undefined)[][];

/** Coerces given values under the formats that the cells have now. Throws InvalidArgument. */
export function coerceMatrix(
  workbook: Workbook,
  sheetId: string,
  rect: Rect,
  values: unknown[][],
): CoercedMatrix {
  const current = workbook.grid.read(sheetId, rect);
  return values.map((row, i) =>
    row.map((value, j) =>
      value === null || value === undefined
        ? undefined
        : coerce(value, current[i]?.[j]?.numberFormat ?? "General", workbook.state.date1904),
    ),
  );
}

/** Puts coerced cells in the grid, with the formats that come with them. */
export function putCells(
  workbook: Workbook,
  sheetId: string,
  rect: Rect,
  cells: CoercedMatrix,
): void {
  workbook.grid.write(
    sheetId,
    rect,
    cells.map((row) => row.map((cell) => cell?.input)),
  );
  const formats = cells.map((row) => row.map((cell) => cell?.numberFormat));
  const hasFormats = formats.some((row) => row.some((format) => format !== undefined));
  if (hasFormats) workbook.grid.writeNumberFormats(sheetId, rect, formats);
}

/** The cells as the grid holds them, for what was typed there rather than given by an add-in. */
export function cellsAsTyped(workbook: Workbook, sheetId: string, rect: Rect): CoercedMatrix {
  const cells = workbook.grid.read(sheetId, rect);
  return cells.map((row) =>
    row.map(({ value, formula }) => ({ input: formula === undefined ? { value } : { formula } })),
  );
}

/** Index of the last element that passes the test, -1 if none does. */
export function lastIndexWhere<T>(list: readonly T[], test: (item: T) => boolean): number {
  for (let index = list.length - 1; index >= 0; index--) {
    const item = list[index];
    if (item !== undefined && test(item)) return index;
  }
  return -1;
}
