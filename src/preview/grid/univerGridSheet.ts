import type { Rect, SheetView } from "./grid";
import type { UniverGridBook } from "./univerGridBook";
import { stretches, toUniverRange, type UniverRange } from "./univerGridRange";

const ADD_MERGES = "sheet.mutation.add-worksheet-merge";
const REMOVE_MERGES = "sheet.mutation.remove-worksheet-merge";
const SET_FROZEN = "sheet.mutation.set-frozen";
const HIDE_COLUMNS = "sheet.mutation.set-col-hidden";
const SHOW_COLUMNS = "sheet.mutation.set-col-visible";

/** Draws what a sheet shows besides its cells. */
export function drawSheet(book: UniverGridBook, sheetId: string, view: SheetView): void {
  const sheet = book.sheet(sheetId);
  drawMerges(book, sheetId, view.merges);
  const { row, column, rows, columns } = view.frozen ?? NOTHING;
  // Entire columns hold no rows back, entire rows no columns.
  const ySplit = rows >= sheet.getMaxRows() ? 0 : row + rows;
  const xSplit = columns >= sheet.getMaxColumns() ? 0 : column + columns;
  book.run(SET_FROZEN, sheetId, {
    xSplit,
    ySplit,
    startRow: ySplit === 0 ? -1 : ySplit,
    startColumn: xSplit === 0 ? -1 : xSplit,
  });
  sheet.setHiddenGridlines(!view.showGridlines);
  sheet.setTabColor(view.tabColour);
  drawHiddenColumns(book, sheetId, view.hiddenColumns);
}

const NOTHING: Rect = { row: 0, column: 0, rows: 0, columns: 0 };

function drawMerges(book: UniverGridBook, sheetId: string, merges: readonly Rect[]): void {
  const before: UniverRange[] = book.sheet(sheetId).getSheet().getMergeData();
  const after = merges.map(toUniverRange);
  const ranges = { gone: without(before, after), added: without(after, before) };
  if (ranges.gone.length > 0) book.run(REMOVE_MERGES, sheetId, { ranges: ranges.gone });
  if (ranges.added.length > 0) book.run(ADD_MERGES, sheetId, { ranges: ranges.added });
}

function without(ranges: readonly UniverRange[], others: readonly UniverRange[]): UniverRange[] {
  const keyOf = ({ startRow, startColumn, endRow, endColumn }: UniverRange): string =>
    [startRow, startColumn, endRow, endColumn].join();
  const known = new Set(others.map(keyOf));
  return ranges.filter((range) => !known.has(keyOf(range)));
}

function drawHiddenColumns(
  book: UniverGridBook,
  sheetId: string,
  hidden: ReadonlySet<number>,
): void {
  const sheet = book.sheet(sheetId);
  const rows = sheet.getMaxRows();
  const isShown = (column: number): boolean => sheet.getSheet().getColVisible(column);
  const columns = Array.from({ length: sheet.getMaxColumns() }, (_column, index) => index);
  const run = (command: string, changed: readonly number[]): void => {
    const ranges = stretches(changed).map(({ first, count }) =>
      toUniverRange({ row: 0, column: first, rows, columns: count }),
    );
    if (ranges.length > 0) book.run(command, sheetId, { ranges });
  };
  run(
    HIDE_COLUMNS,
    columns.filter((column) => hidden.has(column) && isShown(column)),
  );
  run(
    SHOW_COLUMNS,
    columns.filter((column) => !hidden.has(column) && !isShown(column)),
  );
}
