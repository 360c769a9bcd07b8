import type { Cell, Rect } from "../grid/grid";
import { isEntireColumn, isEntireRow } from "./geometry";
import { HostError } from "./hostErrors";
import type { RangeState } from "./handles";
import type { Workbook } from "./workbook";

/** Excel on the web refuses to read more cells than this at once. */
const MAX_READ_CELLS = 5_000_000;

/** Entire rows or columns: their values read as null. */
export function isUnbounded(rect: Rect): boolean {
  return isEntireColumn(rect) || isEntireRow(rect);
}

/**
 * One thing about each cell of a range; null for entire rows or columns, as in Excel. Throws
 * ResponsePayloadSizeLimitExceeded above 5,000,000 cells.
 */
export function readEach<T>(
  workbook: Workbook,
  { sheetId, rect }: RangeState,
  pick: (cell: Cell) => T,
): T[][] | null {
  if (isUnbounded(rect)) return null;
  if (rect.rows * rect.columns > MAX_READ_CELLS) {
    throw new HostError("ResponsePayloadSizeLimitExceeded");
  }
  return workbook.grid.read(sheetId, rect).map((row) => row.map(pick));
}

/** The part of entire rows or columns that is in use; other ranges as they are. */
export function boundedPart(workbook: Workbook, { sheetId, rect }: RangeState): Rect {
  if (!isUnbounded(rect)) return rect;
  const used = workbook.grid.usedRect(sheetId) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    ...rect,
    rows: isEntireColumn(rect) ? used.row + used.rows : rect.rows,
    columns: isEntireRow(rect) ? used.column + used.columns : rect.columns,
  };
}
