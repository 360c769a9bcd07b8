import { OpcPackage } from "../opcPackage";
import { rectOrNull } from "../a1";
import type { TableModel, CellRect, CellValue } from "../model";
import { withoutFunctionPrefixes } from "../formulaText";
import { targetsOfType, type SheetPart, type WorkbookParts, workbookParts } from "./workbookParts";
import {
  type XmlElement,
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
  parseXml,
  textAttribute,
} from "../xml/xmlTree";
import { type ArchiveLimits, DEFAULT_LIMITS } from "../zipArchive";
import { SharedStrings } from "./sharedStrings";
import { SheetReader } from "./sheetReader";

/** The tables of a sheet. */
export function readTables(parts: OpcPackage, sheet: SheetPart): TableModel[] {
  return targetsOfType(parts.relationships(sheet.path), "table")
    .filter((path) => parts.has(path))
    .flatMap((path) => parseTable(parts.text(path), sheet.name) ?? []);
}

/** Reads a table part; null when it names no range, and so is a table of nothing. */
export function parseTable(xml: string, sheet: string): TableModel | null {
  const table = parseXml(xml).root;
  const rect = rectOrNull(textAttribute(table, "ref") ?? "");
  if (!rect) return null;
  const styleInfo = elementAt(table, "tableStyleInfo");
  const style = textAttribute(styleInfo, "name");
  return {
    id: numberAttribute(table, "id") ?? 0,
    name: textAttribute(table, "displayName") ?? textAttribute(table, "name") ?? "",
    sheet,
    rect,
    headerRow: (numberAttribute(table, "headerRowCount") ?? 1) > 0,
    totalsRow: (numberAttribute(table, "totalsRowCount") ?? 0) > 0,
    columns: childrenNamed(elementAt(table, "tableColumns"), "tableColumn").map(columnOf),
    ...(style === undefined ? {} : { style }),
    ...(elementAt(table, "autoFilter") ? {} : { filterButton: false }),
    ...(booleanAttribute(styleInfo, "showRowStripes") ? {} : { rowStripes: false }),
  };
}

function columnOf(column: XmlElement): TableModel["columns"][number] {
  const name = textAttribute(column, "name") ?? "";
  const formula = elementAt(column, "calculatedColumnFormula")?.textContent ?? "";
  if (formula === "") return { name };
  return { name, calculatedFormula: `=${withoutFunctionPrefixes(formula)}` };
}

export interface TableData {
  columns: string[];
  /** The body, null for an empty cell; blank rows at the end that the file does not store are left out. */
  rows: (CellValue | null)[][];
  /** Whether dates count from 1904 instead of 1900. */
  date1904: boolean;
}

/** The file has no table of that name. */
export class TableNotFoundError extends Error {
  constructor(readonly table: string) {
    super(`The file has no table named ${table}`);
    this.name = "TableNotFoundError";
  }
}

/**
 * Reads one table of an .xlsx file, by name (case ignored). Only the parts it needs are inflated:
 * meant for reading many files. Throws TableNotFoundError, or as `OpcPackage.open`.
 */
export function readTable(
  bytes: Uint8Array,
  tableName: string,
  limits: ArchiveLimits = DEFAULT_LIMITS,
): TableData {
  const parts = OpcPackage.open(bytes, limits);
  const workbook = workbookParts(parts);
  const { table, sheetPath } = findTable(parts, workbook, tableName);
  const { sharedStrings, date1904 } = workbook;
  const strings =
    sharedStrings === null
      ? SharedStrings.none
      : SharedStrings.read(parts.textPieces(sharedStrings));
  const sheet = new SheetReader(parts.textPieces(sheetPath), strings);
  const columns = table.columns.map(({ name }) => name);
  return { columns, rows: bodyRows(sheet, bodyOf(table)), date1904 };
}

function findTable(
  parts: OpcPackage,
  workbook: WorkbookParts,
  tableName: string,
): { table: TableModel; sheetPath: string } {
  const wanted = tableName.toLowerCase();
  for (const sheet of workbook.sheets) {
    const table = readTables(parts, sheet).find(({ name }) => name.toLowerCase() === wanted);
    if (table) return { table, sheetPath: sheet.path };
  }
  throw new TableNotFoundError(tableName);
}

/** The rows between the header and the totals. */
function bodyOf(table: TableModel): CellRect {
  const header = table.headerRow ? 1 : 0;
  const around = header + (table.totalsRow ? 1 : 0);
  return { ...table.rect, row: table.rect.row + header, rows: table.rect.rows - around };
}

/** Whatever the order of the rows in the file. */
function bodyRows(sheet: SheetReader, body: CellRect): (CellValue | null)[][] {
  const rows: (CellValue | null)[][] = [];
  const blankRow = (): (CellValue | null)[] => new Array<null>(body.columns).fill(null);
  while (sheet.nextRow()) {
    const place = sheet.row.row - body.row;
    if (place < 0 || place >= body.rows) continue;
    while (rows.length <= place) rows.push(blankRow());
    const row = blankRow();
    while (sheet.nextCell()) {
      const column = sheet.cell.column - body.column;
      if (column >= 0 && column < body.columns) row[column] = sheet.cell.value;
    }
    rows[place] = row;
  }
  return rows;
}
