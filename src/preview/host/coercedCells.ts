import type { Rect } from "../grid/grid";
import { coerce, type CoercedCell } from "./coercion";
import type { Workbook } from "./workbook";

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
        : coerce(value, current[i]?.[j]?.numberFormat ?? "General"),
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
