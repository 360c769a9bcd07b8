import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { Rect } from "./grid";
import type { UniverGridBook } from "./univerGridBook";
import { SHEET_SIZE } from "./shiftedRect";
import type { UniverRange } from "./univerGridRange";

/**
 * Looks of cells by their paths in the API. Those that Univer can show are its styles; the others are
 * kept beside the cell, and go where it goes.
 */

const POINTS_TO_PIXELS = 4 / 3;
/** Univer's `CellValueType` of numbers. */
const NUMBER = 2;

/** One look as a part of a style, and back; `undefined` where the style does not say. */
interface ShownLook {
  toStyle: (value: unknown) => IStyleData;
  fromStyle: (style: IStyleData) => unknown;
}

const BOOLEANS = { bl: "Font.Bold", it: "Font.Italic" } as const;
const HORIZONTAL = ["General", "Left", "Center", "Right", "Justify", "Fill", "Distributed"];
const VERTICAL = ["", "Top", "Center", "Bottom"];
const [OVERFLOW, WRAP] = [1, 3];

const SHOWN: Readonly<Record<string, ShownLook>> = {
  "Fill.Color": {
    toStyle: (value) => withNull("bg", value === null ? null : { rgb: asText(value) }),
    fromStyle: ({ bg }) => bg?.rgb ?? undefined,
  },
  "Font.Color": {
    toStyle: (value) => withNull("cl", value === null ? null : { rgb: asText(value) }),
    fromStyle: ({ cl }) => cl?.rgb ?? undefined,
  },
  "Font.Name": {
    toStyle: (value) => withNull("ff", value === null ? null : asText(value)),
    fromStyle: ({ ff }) => ff ?? undefined,
  },
  "Font.Size": {
    toStyle: (value) => withNull("fs", value === null ? null : Number(value)),
    fromStyle: ({ fs }) => fs ?? undefined,
  },
  ...Object.fromEntries(
    Object.entries(BOOLEANS).map(([part, path]): [string, ShownLook] => [
      path,
      {
        toStyle: (value) => ({ [part]: value === true ? 1 : 0 }),
        fromStyle: (style) => asFlag(style[part as keyof typeof BOOLEANS]),
      },
    ]),
  ),
  "Font.Strikethrough": {
    toStyle: (value) => ({ st: { s: value === true ? 1 : 0 } }),
    fromStyle: ({ st }) => asFlag(st?.s),
  },
  "Format.WrapText": {
    toStyle: (value) => ({ tb: value === true ? WRAP : OVERFLOW }),
    fromStyle: ({ tb }) => (tb === undefined || tb === null ? undefined : tb === WRAP),
  },
};

/** Kept beside the cell as they are, and drawn as well as Univer can. */
const DRAWN: Readonly<Record<string, ShownLook>> = {
  "Font.Underline": {
    toStyle: (value) => ({ ul: { s: value === null || value === "None" ? 0 : 1 } }),
    fromStyle: ({ ul }) => (ul ? (ul.s ? "Single" : "None") : undefined),
  },
  "Format.HorizontalAlignment": {
    toStyle: (value) => ({ ht: Math.max(0, HORIZONTAL.indexOf(String(value))) }),
    fromStyle: ({ ht }) => (ht ? HORIZONTAL[ht] : undefined),
  },
  "Format.VerticalAlignment": {
    toStyle: (value) => ({
      vt: VERTICAL.indexOf(String(value)) > 0 ? VERTICAL.indexOf(String(value)) : 3,
    }),
    fromStyle: ({ vt }) => (vt ? VERTICAL[vt] : undefined),
  },
  "Format.TextOrientation": {
    toStyle: (value) => withNull("tr", value === null ? null : { a: -Number(value) }),
    fromStyle: ({ tr }) => (tr?.a ? -tr.a : undefined),
  },
};

const THIN = 1;
/** Univer's lines, by style and weight of the API; others are drawn thin. */
const LINES: Readonly<Record<string, number>> = {
  "Continuous Hairline": 2,
  "Continuous Medium": 8,
  "Continuous Thick": 13,
  "Dot Thin": 3,
  "Dash Thin": 4,
  "DashDot Thin": 5,
  "DashDotDot Thin": 6,
  "Double Thick": 7,
};
const SIDES = { t: "Top", b: "Bottom", l: "Left", r: "Right" } as const;

function withNull(part: string, value: unknown): IStyleData {
  return { [part]: value };
}

/** Looks of this kind are texts: the host lets nothing else through. */
function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function asFlag(value: Nullable<number>): boolean | undefined {
  return value === undefined || value === null ? undefined : value === 1;
}

/** Gives the cells of a rectangle one look; of whole columns, their width. */
export function applyLook(
  book: UniverGridBook,
  sheetId: string,
  rect: Rect,
  path: string,
  value: unknown,
): void {
  const sheet = book.sheet(sheetId);
  if (path === "Format.ColumnWidth") {
    const columns = book.existing(sheetId, rect)?.columns ?? 0;
    if (columns > 0) {
      sheet.setColumnWidths(rect.column, columns, Number(value) * POINTS_TO_PIXELS);
    }
    return;
  }
  if (!IS_OF_CELLS.test(path)) return;
  makeRoom(book, sheetId, rect);
  changeCells(book, sheetId, rect, (cell) => {
    const beside = SHOWN[path] ? looksBeside(cell) : { ...looksBeside(cell), [path]: value };
    const style = (SHOWN[path] ?? DRAWN[path])?.toStyle(value) ?? {};
    const borders = path.startsWith("Border.") ? bordersOf(beside) : {};
    return { s: { ...style, ...borders }, custom: asCustom(beside) };
  });
}

/**
 * Adds the rows and columns that the sheet lacks, but not all those of entire columns and rows; and one
 * more: what is beyond the sheet looks as its last row and column.
 */
function makeRoom(book: UniverGridBook, sheetId: string, rect: Rect): void {
  const rows = rect.rows >= SHEET_SIZE.rows ? 1 : rect.rows + 1;
  const columns = rect.columns >= SHEET_SIZE.columns ? 1 : rect.columns + 1;
  book.range(sheetId, { ...rect, rows, columns });
}

/** Looks of cells, not widths, heights and the like. */
const IS_OF_CELLS = /^(Fill|Font|Border|Protection|Style)\.|^Format\.(?!Autofit|Row|Column)/;

/** What a cell was given of looks, by path. */
export function lookOfCell(
  book: UniverGridBook,
  sheetId: string,
  row: number,
  column: number,
): Record<string, unknown> {
  const sheet = book.sheet(sheetId).getSheet();
  const cell = sheet.getCellRaw(row, column);
  const style = book.workbook.getWorkbook().getStyles().getStyleByCell(cell) ?? {};
  const shown = Object.entries({ ...SHOWN, ...DRAWN }).map(([path, look]) => [
    path,
    look.fromStyle(style),
  ]);
  const borders = Object.entries(SIDES).flatMap(([part, side]) => {
    const line = style.bd?.[part as keyof typeof SIDES];
    if (!line) return [];
    return [
      [`Border.${side}.Style`, "Continuous"],
      [`Border.${side}.Color`, line.cl.rgb],
    ];
  });
  const all = [...shown, ...borders, ...Object.entries(looksBeside(cell))] as [string, unknown][];
  return Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== null));
}

function looksBeside(cell: Nullable<ICellData>): Record<string, unknown> {
  const looks: unknown = cell?.custom?.["looks"];
  return typeof looks === "object" && looks !== null ? (looks as Record<string, unknown>) : {};
}

function asCustom(looks: Record<string, unknown>): ICellData["custom"] {
  const given = Object.entries(looks).filter(([, value]) => value !== null && value !== undefined);
  return given.length === 0 ? null : { looks: Object.fromEntries(given) };
}

function bordersOf(looks: Record<string, unknown>): IStyleData {
  const line = (side: string): unknown => {
    const style = looks[`Border.${side}.Style`] ?? "None";
    if (style === "None") return null;
    const weight = looks[`Border.${side}.Weight`] ?? "Thin";
    const rgb = asText(looks[`Border.${side}.Color`] ?? "#000000");
    return { s: LINES[`${asText(style)} ${asText(weight)}`] ?? THIN, cl: { rgb } };
  };
  return withNull(
    "bd",
    Object.fromEntries(Object.entries(SIDES).map(([part, side]) => [part, line(side)])),
  );
}

/** Gives each cell of a rectangle, as far as the sheet has it, what `change` says. */
function changeCells(
  book: UniverGridBook,
  sheetId: string,
  wanted: Rect,
  change: (cell: Nullable<ICellData>, i: number, j: number) => ICellData,
): void {
  const rect = book.existing(sheetId, wanted);
  if (!rect) return;
  const sheet = book.sheet(sheetId).getSheet();
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (let i = 0; i < rect.rows; i++) {
    const cells: Record<number, ICellData> = {};
    for (let j = 0; j < rect.columns; j++) {
      cells[rect.column + j] = change(sheet.getCellRaw(rect.row + i, rect.column + j), i, j);
    }
    cellValue[rect.row + i] = cells;
  }
  book.write(() => dressCells(book, sheetId, cellValue));
}

export const SET_CELLS = "sheet.mutation.set-range-values";

/**
 * Gives cells looks and nothing else. Unless told that formulas are not concerned, Univer takes the cells
 * for rewritten, and forgets their formulas. Not told by the `trigger` of its own command for looks: while
 * a table is being drawn, Univer puts that command's name there.
 */
function dressCells(
  book: UniverGridBook,
  sheetId: string,
  cellValue: Readonly<Record<number, Record<number, ICellData>>>,
): void {
  book.run(SET_CELLS, sheetId, { cellValue }, { onlyLocal: true });
}

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
    const model = sheet.getCellRaw(startRow, column);
    const look: IStyleData = { ...known.getStyleByCell(model) };
    delete look.n;
    styles[column] = { s: look, custom: asCustom(looksBeside(model)) };
  }
  const cellValue = Object.fromEntries(
    Array.from({ length: count }, (_row, index) => [startRow + 1 + index, styles]),
  );
  book.write(() => dressCells(book, sheetId, cellValue));
}

/** Gives cells the looks of others, which are repeated, or (null) none; their number formats stay. */
export function giveLooks(
  book: UniverGridBook,
  from: { sheetId: string; rect: Rect } | null,
  to: { sheetId: string; rect: Rect },
): void {
  const known = book.workbook.getWorkbook().getStyles();
  const source = from && book.sheet(from.sheetId).getSheet();
  const modelOf = (i: number, j: number): Nullable<ICellData> => {
    if (!from || !source) return null;
    const row = from.rect.row + (i % from.rect.rows);
    return source.getCellRaw(row, from.rect.column + (j % from.rect.columns));
  };
  // Read before anything is written: the two may overlap.
  const models = from
    ? Array.from({ length: from.rect.rows }, (_row, i) =>
        Array.from({ length: from.rect.columns }, (_cell, j) => {
          const model = modelOf(i, j);
          const look: IStyleData = { ...known.getStyleByCell(model) };
          delete look.n;
          return { look, beside: looksBeside(model) };
        }),
      )
    : [];
  changeCells(book, to.sheetId, to.rect, (cell, i, j) => {
    const model = models[i % models.length]?.[j % (models[0]?.length ?? 1)];
    const own = known.getStyleByCell(cell)?.n;
    // Without null, Univer would keep what the new look does not name.
    const s = { ...NO_LOOK, ...model?.look, ...(own ? { n: own } : {}) };
    return { s, custom: asCustom(model?.beside ?? {}) };
  });
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
  const sheet = book.sheet(sheetId).getSheet();
  const cellValue = Object.fromEntries(
    formats.map((row, i) => [
      rect.row + i,
      Object.fromEntries(
        row.map((code, j): [number, ICellData] => [
          rect.column + j,
          {
            ...(code === "@" ? keptNumber(sheet.getCellRaw(rect.row + i, rect.column + j)) : {}),
            s: { n: code === "General" ? null : { pattern: code } },
          },
        ]),
      ),
    ]),
  );
  dressCells(book, sheetId, cellValue);
}

/** A number stays one in a cell that becomes one for texts: Univer would make it a text. */
function keptNumber(cell: Nullable<ICellData>): ICellData {
  return typeof cell?.v === "number" && cell.t === NUMBER ? { v: cell.v, t: NUMBER } : {};
}

/** Each part of a look, taken off. */
export const NO_LOOK: IStyleData = Object.fromEntries(
  ["ff", "fs", "it", "bl", "ul", "st", "bg", "bd", "cl", "ht", "vt", "tb", "tr", "pd"].map(
    (part) => [part, null],
  ),
);
