import type { Rect } from "./grid";
import type { RangeApi, WorksheetApi, UniverGridBook } from "./univerGridBook";
import type { ICellData, IStyleData } from "@univerjs/core";
import type { UniverRange } from "./univerGridRange";

const POINTS_TO_PIXELS = 4 / 3;
const DEFAULT_FONT_SIZE = 11;

/** What the preview shows of a format set through the API, by its path; other paths are not shown. */
const LOOKS: Readonly<Record<string, (range: RangeApi, value: unknown) => void>> = {
  "Fill.Color": (range, value) => void range.setBackgroundColor(String(value)),
  "Font.Color": (range, value) => void range.setFontColor(String(value)),
  "Font.Name": (range, value) => void range.setFontFamily(String(value)),
  "Font.Size": (range, value) => void range.setFontSize(Number(value) || DEFAULT_FONT_SIZE),
  "Font.Bold": (range, value) => void range.setFontWeight(value === true ? "bold" : "normal"),
  "Font.Italic": (range, value) => void range.setFontStyle(value === true ? "italic" : "normal"),
  "Format.WrapText": (range, value) => void range.setWrap(value === true),
  "Format.HorizontalAlignment": (range, value) =>
    void range.setHorizontalAlignment(
      value === "Center" ? "center" : value === "Right" ? "normal" : "left",
    ),
};

/** Applies one format to a range, if the preview knows how to show it. */
export function applyLook(sheet: WorksheetApi, rect: Rect, path: string, value: unknown): void {
  const rows = Math.min(rect.rows, sheet.getMaxRows() - rect.row);
  const columns = Math.min(rect.columns, sheet.getMaxColumns() - rect.column);
  if (rows < 1 || columns < 1) return;
  if (path === "Format.ColumnWidth") {
    sheet.setColumnWidths(rect.column, columns, Number(value) * POINTS_TO_PIXELS);
    return;
  }
  LOOKS[path]?.(sheet.getRange(rect.row, rect.column, rows, columns), value);
}

const SET_CELLS = "sheet.mutation.set-range-values";
/** Without it, Univer takes the cells for rewritten, and forgets their formulas. */
const SET_STYLE = "sheet.command.set-style";

/** Gives the `count` rows below a row its look; not its number formats, which the host writes. */
export function copyLook(
  book: UniverGridBook,
  sheetId: string,
  { startRow, startColumn, endColumn }: UniverRange,
  count: number,
): void {
  const sheet = book.sheet(sheetId).getSheet();
  const known = book.workbook.getWorkbook().getStyles();
  const styles: Record<number, ICellData> = {};
  for (let column = startColumn; column <= endColumn; column++) {
    const look: IStyleData = { ...known.getStyleByCell(sheet.getCellRaw(startRow, column)) };
    delete look.n;
    styles[column] = { s: look };
  }
  const cellValue = Object.fromEntries(
    Array.from({ length: count }, (_row, index) => [startRow + 1 + index, styles]),
  );
  book.write(() => book.run(SET_CELLS, sheetId, { cellValue, trigger: SET_STYLE }));
}

/** Gives cells the looks of others, which are repeated, or (null) none; their number formats stay. */
export function giveLooks(
  book: UniverGridBook,
  from: { sheetId: string; rect: Rect } | null,
  to: { sheetId: string; rect: Rect },
): void {
  const known = book.workbook.getWorkbook().getStyles();
  const source = from && book.sheet(from.sheetId).getSheet();
  const target = book.sheet(to.sheetId).getSheet();
  const rect = book.existing(to.sheetId, to.rect);
  if (!rect) return;
  const lookOf = (i: number, j: number): IStyleData => {
    if (!from || !source) return {};
    const row = from.rect.row + (i % from.rect.rows);
    const column = from.rect.column + (j % from.rect.columns);
    return { ...known.getStyleByCell(source.getCellRaw(row, column)) };
  };
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (let i = 0; i < rect.rows; i++) {
    const cells: Record<number, ICellData> = {};
    for (let j = 0; j < rect.columns; j++) {
      const look = lookOf(i, j);
      delete look.n;
      const own = known.getStyleByCell(target.getCellRaw(rect.row + i, rect.column + j))?.n;
      // Without null, Univer would keep what the new look does not name.
      cells[rect.column + j] = { s: { ...NO_LOOK, ...look, ...(own ? { n: own } : {}) } };
    }
    cellValue[rect.row + i] = cells;
  }
  book.write(() => book.run(SET_CELLS, to.sheetId, { cellValue, trigger: SET_STYLE }));
}

/**
 * Gives the cells of a rectangle their number formats. Not by Univer's own command: where it takes a
 * format off, it forgets a formula that was not calculated yet.
 */
export function giveNumberFormats(
  book: UniverGridBook,
  sheetId: string,
  rect: Rect,
  formats: readonly (readonly string[])[],
): void {
  // Makes room for them, as for what is written.
  book.range(sheetId, rect);
  const cellValue = Object.fromEntries(
    formats.map((row, i) => [
      rect.row + i,
      Object.fromEntries(
        row.map((code, j): [number, ICellData] => [
          rect.column + j,
          { s: { n: code === "General" ? null : { pattern: code } } },
        ]),
      ),
    ]),
  );
  book.run(SET_CELLS, sheetId, { cellValue, trigger: SET_STYLE });
}

/** Each part of a look, taken off. */
const NO_LOOK: IStyleData = Object.fromEntries(
  ["ff", "fs", "it", "bl", "ul", "st", "bg", "bd", "cl", "ht", "vt", "tb", "pd"].map((part) => [
    part,
    null,
  ]),
);
