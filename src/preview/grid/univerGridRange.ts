import type { ICellData } from "@univerjs/core";
import type { Rect } from "./grid";

/** A rectangle with both ends included, as Univer writes it. */
export interface UniverRange {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

export function toUniverRange({ row, column, rows, columns }: Rect): UniverRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  };
}

export function fromUniverRange(range: UniverRange): Rect {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Whether a range holds a whole rectangle. */
export function holds(range: UniverRange, rect: Rect): boolean {
  const { startRow, startColumn, endRow, endColumn } = toUniverRange(rect);
  const inRows = startRow >= range.startRow && endRow <= range.endRow;
  return inRows && startColumn >= range.startColumn && endColumn <= range.endColumn;
}

/** A rectangle whose every cell has a value. */
export interface Run<T> {
  rect: Rect;
  values: T[][];
}

/**
 * Splits a matrix with holes (`undefined`) into full rectangles: the whole of it when there is no
 * hole, else one for each stretch of cells in a row. `rect` is where the matrix stands.
 */
export function fullRuns<T>(rect: Rect, values: readonly (readonly (T | undefined)[])[]): Run<T>[] {
  if (values.every((row) => row.every((value) => value !== undefined))) {
    return [{ rect, values: values.map((row) => row.filter(isGiven)) }];
  }
  return values.flatMap((row, index) => rowRuns({ ...rect, row: rect.row + index, rows: 1 }, row));
}

function rowRuns<T>(rect: Rect, row: readonly (T | undefined)[]): Run<T>[] {
  const runs: Run<T>[] = [];
  let open: T[] | null = null;
  row.forEach((value, index) => {
    if (value === undefined) {
      open = null;
    } else if (open) {
      open.push(value);
    } else {
      open = [value];
      runs.push({ rect: { ...rect, column: rect.column + index }, values: [open] });
    }
  });
  return runs.map((run) => ({
    ...run,
    rect: { ...run.rect, columns: run.values[0]?.length ?? 0 },
  }));
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** What some cells are to hold, by row and column (0-based), as Univer takes it. */
export type CellMatrix = Record<number, Record<number, ICellData>>;

/** A matrix with holes (`undefined`), which stands at `rect`, as Univer's; null when it says nothing. */
export function cellMatrix<T>(
  { row, column }: Rect,
  values: readonly (readonly (T | undefined)[])[],
  toCell: (value: T) => ICellData,
): CellMatrix | null {
  const matrix: CellMatrix = {};
  values.forEach((line, down) => {
    line.forEach((value, across) => {
      if (value !== undefined) (matrix[row + down] ??= {})[column + across] = toCell(value);
    });
  });
  return Object.keys(matrix).length > 0 ? matrix : null;
}

/** Groups numbers that follow each other: `[3, 4, 5, 9]` is 3 from 3, and 1 from 9. */
export function stretches(numbers: readonly number[]): { first: number; count: number }[] {
  const groups: { first: number; count: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = groups[groups.length - 1];
    if (last && last.first + last.count === number) last.count++;
    else groups.push({ first: number, count: 1 });
  }
  return groups;
}
