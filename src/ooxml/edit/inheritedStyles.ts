import type { CellRect } from "../model";
import type { SheetIndex } from "./sheetIndex";

/** A table that grew downwards: the rows below `lastBodyRow`, in the columns of `rect`, are new. */
export interface GrownTable {
  /** The table's new place. */
  rect: CellRect;
  /** 0-based row of the file whose styles the new rows take. */
  lastBodyRow: number;
}

/** Where the styles of changed cells come from. */
export interface InheritedStyles {
  /** Of a cell that is not in the file. */
  ofNewCell(row: number, column: number): number;
  /** Of a cell of the file that has no style of its own. */
  ofPlainCell(row: number, column: number): number;
}

/**
 * Styles for cells that have none: in a table's new rows that of the last row; elsewhere, for a cell
 * that the file does not have, that of the sheet's row if it has one, else of its column. The cells of
 * the tables' last rows must be in the index.
 */
export function inheritedStyles(
  { rows, columns }: SheetIndex,
  grown: readonly GrownTable[],
): InheritedStyles {
  const rowStyles = new Map(rows.map(({ row, style }) => [row, style]));
  const lastRows = new Set(grown.map(({ lastBodyRow }) => lastBodyRow));
  const bodyStyles = new Map(
    rows
      .filter(({ row }) => lastRows.has(row))
      .map(({ row, cells }) => [
        row,
        new Map((cells ?? []).map(({ column, style }) => [column, style])),
      ]),
  );
  const columnStyle = (column: number): number =>
    columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
  const inTable = (row: number, column: number): number | undefined => {
    const table = grown.find(({ rect, lastBodyRow }) => isNewCell(rect, lastBodyRow, row, column));
    return table && bodyStyles.get(table.lastBodyRow)?.get(column);
  };
  return {
    ofNewCell: (row, column) => inTable(row, column) ?? rowStyles.get(row) ?? columnStyle(column),
    ofPlainCell: (row, column) => inTable(row, column) ?? 0,
  };
}

function isNewCell(rect: CellRect, lastBodyRow: number, row: number, column: number): boolean {
  const inRows = row > lastBodyRow && row < rect.row + rect.rows;
  return inRows && column >= rect.column && column < rect.column + rect.columns;
}
