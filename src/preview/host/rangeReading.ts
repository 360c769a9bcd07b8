import type { Cell, Rect } from "../grid/grid";
import { isEntireColumn, isEntireRow, boundingRect, intersection } from "./geometry";
import { HostError } from "./hostErrors";
import { type RangeState, type Handle, rangeHandle } from "./handles";
import type { Workbook } from "./workbook";
import { lastIndexWhere } from "./cellMatrix";
import type { Arguments } from "./arguments";
import { cellText } from "./cellText";
import { asToldByExcel } from "./formulaRewriting";
import type { Scope } from "./scope";

/** Excel on the web refuses to read more cells than this at once. */
const MAX_READ_CELLS = 5_000_000;

/** Entire rows or columns: their values read as null. */
function isUnbounded(rect: Rect): boolean {
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

/** The formula of each cell, as Excel writes it, or its value; null for entire rows or columns. */
export function readFormulas(workbook: Workbook, range: RangeState): unknown[][] | null {
  const cells = readEach(workbook, range, (cell) => cell);
  return cells && formulasOf(workbook, range, cells);
}

/** The same of cells that were read from a range. */
export function formulasOf(
  workbook: Workbook,
  { sheetId, rect }: RangeState,
  cells: readonly Cell[][],
): unknown[][] {
  const tables = workbook.state.tables.filter((table) => table.sheetId === sheetId);
  // A column of one formula in thousands of rows is told once.
  const told = new Map<string, string>();
  return cells.map((row, i) =>
    row.map(({ formula, value }, j) => {
      if (formula === undefined || !formula.includes("[")) return formula ?? value;
      const cell = { row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 };
      const own = tables.find((table) => intersection(table.rect, cell) !== null);
      const key = `${own?.name ?? ""} ${formula}`;
      const known = told.get(key) ?? asToldByExcel(workbook, formula, own);
      told.set(key, known);
      return known;
    }),
  );
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

/** The smallest rectangle that holds every non-empty cell of a range; null when there is none. */
export function usedPart(workbook: Workbook, sheetId: string, rect: Rect): Rect | null {
  const used = workbook.grid.usedRect(sheetId);
  const searched = used && intersection(used, rect);
  if (!used || !searched) return null;
  if (searched.rows === used.rows && searched.columns === used.columns) return used;
  let found: Rect | null = null;
  workbook.grid.read(sheetId, searched).forEach((cells, i) => {
    const span = filledSpan(cells);
    if (!span) return;
    const row = { row: searched.row + i, rows: 1, ...span, column: searched.column + span.column };
    found = found ? boundingRect(found, row) : row;
  });
  return found;
}

/** The cells around a range up to the first blank rows and columns, `Range.getSurroundingRegion`. */
export function surroundingRegion({ grid }: Workbook, sheetId: string, rect: Rect): Rect {
  const used = grid.usedRect(sheetId);
  if (!used) return rect;
  const cells = grid.read(sheetId, used);
  const holds = (part: Rect): boolean => {
    const searched = intersection(part, used);
    if (!searched) return false;
    const [row, column] = [searched.row - used.row, searched.column - used.column];
    return cells
      .slice(row, row + searched.rows)
      .some((line) => line.slice(column, column + searched.columns).some(isFilled));
  };
  let region = rect;
  for (;;) {
    const { row, column, rows, columns } = region;
    // What touches by a corner alone belongs to the region too.
    const across = { column: column - 1, columns: columns + 2, rows: 1 };
    const along = { row: row - 1, rows: rows + 2, columns: 1 };
    const above = holds({ ...across, row: row - 1 }) ? 1 : 0;
    const below = holds({ ...across, row: row + rows }) ? 1 : 0;
    const before = holds({ ...along, column: column - 1 }) ? 1 : 0;
    const after = holds({ ...along, column: column + columns }) ? 1 : 0;
    if (above + below + before + after === 0) return region;
    region = {
      row: row - above,
      column: column - before,
      rows: rows + above + below,
      columns: columns + before + after,
    };
  }
}

/** The cells of a row from the first that holds something to the last. */
function filledSpan(cells: Cell[]): { column: number; columns: number } | null {
  const column = cells.findIndex(isFilled);
  if (column < 0) return null;
  return { column, columns: lastIndexWhere(cells, isFilled) - column + 1 };
}

/** `Range.find`: the first cell, row by row, whose text holds the search text. */
export function findText(scope: Scope, range: RangeState, args: Arguments): Handle<"Range"> | null {
  const { searchDirection } = args.has(1) ? args.record(1) : {};
  const matches = findAll(scope, range, args);
  const match = searchDirection === "Backwards" ? matches.at(-1) : matches[0];
  return match ? rangeHandle(range.sheetId, match) : null;
}

/** Every cell of a range, row by row, whose text holds the search text, under the criteria of a search. */
export function findAll(scope: Scope, range: RangeState, args: Arguments): Rect[] {
  const { completeMatch, matchCase } = args.has(1) ? args.record(1) : {};
  const fold = (text: string) => (matchCase === true ? text : text.toLowerCase());
  const wanted = fold(args.text(0));
  const searched = usedPart(scope.workbook, range.sheetId, range.rect);
  if (!searched) return [];
  return scope.workbook.grid.read(range.sheetId, searched).flatMap((row, i) =>
    row.flatMap((cell, j): Rect[] => {
      const text = fold(cellText(cell, scope.workbook.state.date1904));
      const found = completeMatch === true ? text === wanted : text.includes(wanted);
      const place = { row: searched.row + i, column: searched.column + j, rows: 1, columns: 1 };
      return found ? [place] : [];
    }),
  );
}

function isFilled({ value, formula }: Cell): boolean {
  return value !== "" || formula !== undefined;
}
