import type { CellRect, SheetModel } from "../model";
import type { SheetText } from "../read/scanSheet";
import { rawAttribute, type ElementSpan } from "../read/scanXml";
import type { RowStyles } from "./patchRow";

/** A table that grew downwards: the rows below `lastBodyRow`, in the columns of `rect`, are new. */
export interface GrownTable {
  /** The table's new place. */
  rect: CellRect;
  /** 0-based row of the file whose styles the new rows take. */
  lastBodyRow: number;
}

/**
 * Styles for cells that have none: in a table's new rows that of the last row; elsewhere, for a cell
 * that the file does not have, that of the sheet's row if it has one, else of its column.
 */
export function inheritedStyles(
  sheet: SheetText,
  columns: SheetModel["columns"],
  grown: readonly GrownTable[],
): Pick<RowStyles, "ofNewCell" | "ofPlainCell"> {
  const { rowStyles, bodyStyles } = scanStyles(sheet, new Set(grown.map((t) => t.lastBodyRow)));
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

interface SheetStyles {
  /** Rows that have a style of their own. */
  rowStyles: Map<number, number>;
  /** Styles of the cells of the wanted rows, by column. */
  bodyStyles: Map<number, Map<number, number>>;
}

function scanStyles(sheet: SheetText, wantedRows: ReadonlySet<number>): SheetStyles {
  const rowStyles = new Map<number, number>();
  const bodyStyles = new Map<number, Map<number, number>>();
  const styleOf = (span: ElementSpan): number => Number(rawAttribute(sheet.xml, span, "s") ?? 0);
  for (const row of sheet.rows()) {
    const custom = rawAttribute(sheet.xml, row, "customFormat");
    if (custom === "1" || custom === "true") rowStyles.set(row.row, styleOf(row));
    if (!wantedRows.has(row.row)) continue;
    const cells = [...sheet.cells(row)].map((cell): [number, number] => [
      cell.column,
      styleOf(cell),
    ]);
    bodyStyles.set(row.row, new Map(cells));
  }
  return { rowStyles, bodyStyles };
}
