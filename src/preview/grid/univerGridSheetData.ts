import type { ICellData, IColumnData, IObjectMatrixPrimitiveType, IRowData } from "@univerjs/core";
import type { CellModel, SheetModel, TableModel } from "../../ooxml/model";
import { toUniverCell } from "./univerGridCells";
import { toUniverFormula } from "./univerGridFormulas";

/** Empty rows and columns that the user finds after the last used ones. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 6;
const FEWEST_ROWS = 200;
const FEWEST_COLUMNS = 26;
const POINTS_TO_PIXELS = 4 / 3;
const PIXELS_PER_CHARACTER = 7;

/** Rows and columns of the sheet in the preview: what is used, and some room. */
export function sheetSize(sheet: SheetModel): { rowCount: number; columnCount: number } {
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
export function univerCells(
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
export function univerColumns(
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
export function univerRows(rows: SheetModel["rows"]): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const { row, height, hidden } of rows) {
    data[row] = {
      ...(height === undefined ? {} : { h: Math.round(height * POINTS_TO_PIXELS), ia: 0 }),
      ...(hidden ? { hd: 1 } : {}),
    };
  }
  return data;
}
