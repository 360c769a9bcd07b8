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
