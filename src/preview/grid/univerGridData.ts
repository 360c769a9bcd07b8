import {
  LocaleType,
  type IWorkbookData,
  type IWorksheetData,
  type ICellData,
  type IColumnData,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import type {
  SheetModel,
  WorkbookModel,
  CellModel,
  TableModel,
  CellStyleModel,
} from "../../ooxml/model";
import { univerNames } from "./univerGridNames";
import { toUniverRange } from "./univerGridRange";
import { univerTables } from "./univerGridTables";
import { univerValidations } from "./univerGridCellRules";
import { toUniverCell } from "./univerGridCells";
import { toUniverFormula } from "./univerGridFormulas";

const DEFAULT_COLUMN_WIDTH = 70;
const DEFAULT_ROW_HEIGHT = 20;

/** The id that the preview gives to the sheet at this index of the model. */
export function sheetId(index: number): string {
  return `sheet${index + 1}`;
}

/** The ids of the model's sheets, by name. */
export function sheetIds(model: WorkbookModel): Map<string, string> {
  return new Map(model.sheets.map((sheet, index) => [sheet.name, sheetId(index)]));
}

/** A whole workbook as Univer loads it at once, without writing cell by cell. */
export function univerWorkbookData(model: WorkbookModel, name: string): IWorkbookData {
  const idOf = sheetIds(model);
  return {
    id: `workbook-${Date.now()}`,
    name,
    appVersion: "",
    locale: LocaleType.FR_FR,
    styles: Object.fromEntries(model.styles.map((style, index) => [index, univerStyle(style)])),
    sheetOrder: model.sheets.map((_sheet, index) => sheetId(index)),
    sheets: Object.fromEntries(
      model.sheets.map((sheet, index) => [sheetId(index), worksheet(sheet, index, model)]),
    ),
    defaultStyle: { ff: "Aptos, Calibri, Carlito, sans-serif", fs: 11, vt: 3 },
    resources: [
      { name: "SHEET_TABLE_PLUGIN", data: JSON.stringify(univerTables(model.tables, idOf)) },
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(univerNames(model.names, idOf)) },
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(validations(model)) },
    ],
  };
}

function worksheet(
  sheet: SheetModel,
  index: number,
  model: WorkbookModel,
): Partial<IWorksheetData> {
  const size = sheetSize(sheet);
  const tables = model.tables.filter((table) => table.sheet === sheet.name);
  return {
    id: sheetId(index),
    name: sheet.name,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    ...size,
    cellData: univerCells(sheet.cells, tables),
    columnData: univerColumns(sheet.columns, size.columnCount),
    rowData: univerRows(sheet.rows),
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    mergeData: sheet.merges.map(toUniverRange),
    freeze: freeze(sheet),
    showGridlines: sheet.showGridLines ? 1 : 0,
  };
}

function freeze({ freeze: frozen }: SheetModel): IWorksheetData["freeze"] {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  };
}

function validations(model: WorkbookModel): Record<string, unknown> {
  return Object.fromEntries(
    model.sheets.map((sheet, index) => [
      sheetId(index),
      univerValidations(sheet.validations).fixed,
    ]),
  );
}

/** Empty rows and columns that the user finds after the last used ones. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 6;
const FEWEST_ROWS = 200;
const FEWEST_COLUMNS = 26;
const POINTS_TO_PIXELS = 4 / 3;
const PIXELS_PER_CHARACTER = 7;

/** Rows and columns of the sheet in the preview: what is used, and some room. */
function sheetSize(sheet: SheetModel): { rowCount: number; columnCount: number } {
  let rows = 0;
  let columns = 0;
  for (const cell of sheet.cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  return {
    rowCount: Math.max(FEWEST_ROWS, rows + SPARE_ROWS),
    columnCount: Math.max(FEWEST_COLUMNS, columns + SPARE_COLUMNS),
  };
}

/** The cells by row and column; `tables` are those of the sheet. */
function univerCells(
  cells: readonly CellModel[],
  tables: readonly TableModel[],
): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const cell of cells) {
    const row = (matrix[cell.row] ??= {});
    row[cell.column] = univerCell(cell, tables);
  }
  return matrix;
}

function univerCell(cell: CellModel, tables: readonly TableModel[]): ICellData {
  const style = cell.style === 0 ? {} : { s: String(cell.style) };
  if (cell.formula === undefined) return { ...toUniverCell(cell.value), ...style };
  const ownTable = tables.find(({ rect }) => contains(rect, cell))?.name;
  return {
    f: toUniverFormula(cell.formula, ownTable),
    ...(cell.value === "" ? {} : toUniverCell(cell.value)),
    ...style,
  };
}

function contains(rect: TableModel["rect"], { row, column }: CellModel): boolean {
  return (
    row >= rect.row &&
    row < rect.row + rect.rows &&
    column >= rect.column &&
    column < rect.column + rect.columns
  );
}

/** Widths in pixels, hidden columns and the columns' own styles. */
function univerColumns(
  columns: SheetModel["columns"],
  columnCount: number,
): Record<number, IColumnData> {
  const data: Record<number, IColumnData> = {};
  for (const { first, last, width, hidden, style } of columns) {
    for (let column = first; column <= Math.min(last, columnCount - 1); column++) {
      data[column] = {
        w: Math.round(width * PIXELS_PER_CHARACTER),
        ...(hidden ? { hd: 1 } : {}),
        ...(style === 0 ? {} : { s: String(style) }),
      };
    }
  }
  return data;
}

/** Heights in pixels, and hidden rows. */
function univerRows(rows: SheetModel["rows"]): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const { row, height, hidden } of rows) {
    data[row] = {
      ...(height === undefined ? {} : { h: Math.round(height * POINTS_TO_PIXELS), ia: 0 }),
      ...(hidden ? { hd: 1 } : {}),
    };
  }
  return data;
}

const THIN_LINE = 1;
const HORIZONTAL: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  centerContinuous: 2,
  right: 3,
  justify: 4,
};
const VERTICAL: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3 };
const WRAP = 3;

/** A cell's look in Univer's terms. */
function univerStyle(style: CellStyleModel): IStyleData {
  return {
    ...(style.numberFormat === "General" ? {} : { n: { pattern: style.numberFormat } }),
    ...(style.fontName ? { ff: style.fontName } : {}),
    ...(style.fontSize ? { fs: style.fontSize } : {}),
    ...(style.bold ? { bl: 1 } : {}),
    ...(style.italic ? { it: 1 } : {}),
    ...(style.underline ? { ul: { s: 1 } } : {}),
    ...(style.fontColor ? { cl: { rgb: style.fontColor } } : {}),
    ...(style.fillColor ? { bg: { rgb: style.fillColor } } : {}),
    ...(style.horizontal && HORIZONTAL[style.horizontal]
      ? { ht: HORIZONTAL[style.horizontal] }
      : {}),
    vt: VERTICAL[style.vertical ?? "bottom"] ?? VERTICAL["bottom"],
    ...(style.wrap ? { tb: WRAP } : {}),
    ...(style.borders ? { bd: univerBorders(style.borders) } : {}),
  };
}

function univerBorders(borders: NonNullable<CellStyleModel["borders"]>): IBorderData {
  const line = (color: string | undefined): IBorderStyleData | undefined =>
    color ? { s: THIN_LINE, cl: { rgb: color } } : undefined;
  const sides = [
    ["t", line(borders.top)],
    ["b", line(borders.bottom)],
    ["l", line(borders.left)],
    ["r", line(borders.right)],
  ] as const;
  return Object.fromEntries(sides.filter(([, side]) => side));
}
