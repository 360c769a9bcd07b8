import type { SheetModel } from "../model";

import { SheetReader } from "../read/sheetReader";
import { readColumns } from "../read/sheetModel";
import type { CellFormula } from "../xml/plainCell";
import type { Span } from "../xml/tagScanner";
import { readElement, type XmlElement } from "../xml/xmlTree";
import { prefixAt } from "./tagText";

/** A cell of the text, to be changed. */
export interface IndexedCell extends Span {
  /** 0-based. */
  readonly column: number;
  readonly isReferenced: boolean;
  readonly style: number;
  readonly formula: CellFormula | null;
}

export interface IndexedRow extends Span {
  /** 0-based. */
  readonly row: number;
  readonly isNumbered: boolean;
  readonly style: number | undefined;
  readonly spans: string | undefined;
  /** In the order of the file; null in a row that was not asked for. */
  readonly cells: readonly IndexedCell[] | null;
}

export interface SharedFormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: CellFormula;
}

/** Where the rows and the cells of a worksheet part stand in its text. */
export interface SheetIndex {
  readonly xml: string;
  readonly sheetData: Span & { readonly prefix: string };
  /** In the order of the file. */
  readonly rows: readonly IndexedRow[];
  readonly sharedFormulas: readonly SharedFormulaCell[];
  readonly columns: SheetModel["columns"];
  readonly dimension: (Span & { readonly ref: string }) | null;
}

/** Positions are all that an edit needs. */
const NO_TEXTS = { text: (): string => "" };

/** Indexes a worksheet part, the cells of the wanted rows (0-based) too. Throws when it has no place for rows. */
export function indexSheet(xml: string, wanted: (row: number) => boolean): SheetIndex {
  const sheet = new SheetReader(xml, NO_TEXTS);
  const rows: IndexedRow[] = [];
  const sharedFormulas: SharedFormulaCell[] = [];
  let dimension: SheetIndex["dimension"] = null;
  const settings: XmlElement[] = [];
  while (sheet.nextChild()) {
    const { reader } = sheet;
    if (reader.localName === "sheetData") {
      while (sheet.nextRow()) rows.push(indexRow(sheet, wanted(sheet.row.row), sharedFormulas));
    } else if (reader.localName === "dimension") {
      const { start, end } = reader;
      const ref = reader.attribute("ref");
      if (ref !== undefined) dimension = { start, contentStart: end, contentEnd: end, end, ref };
      reader.skip();
    } else if (reader.localName === "cols" || reader.localName === "sheetFormatPr") {
      settings.push(readElement(reader));
    } else reader.skip();
  }
  if (!sheet.sheetData) throw new Error("The worksheet has no sheetData");
  const sheetData = { ...sheet.sheetData, prefix: prefixAt(xml, sheet.sheetData.start) };
  return { xml, sheetData, rows, sharedFormulas, columns: readColumns(settings), dimension };
}

function indexRow(
  sheet: SheetReader,
  isWanted: boolean,
  sharedFormulas: SharedFormulaCell[],
): IndexedRow {
  const cells: IndexedCell[] = [];
  const { row, cell } = sheet;
  while (sheet.nextCell()) {
    const { column, formula, start, contentStart, contentEnd, end, isReferenced, style } = cell;
    if (formula?.type === "shared") sharedFormulas.push({ row: row.row, column, formula });
    if (isWanted)
      cells.push({ start, contentStart, contentEnd, end, column, isReferenced, style, formula });
  }
  return { ...row, cells: isWanted ? cells : null };
}
