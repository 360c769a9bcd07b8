import type { CellRect, CellValue, TableModel } from "../model";
import { cellValue } from "./cellValue";
import { LazyParts } from "./lazyParts";
import { SheetText } from "./scanSheet";
import { SharedStrings } from "./sharedStrings";
import { parseTable } from "./tables";
import {
  targetsOfType,
  workbookParts,
  type PackageParts,
  type WorkbookParts,
} from "./workbookParts";
import { DEFAULT_LIMITS, type InflateLimits } from "./zipLimit";

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
 * meant for reading many files. Throws TableNotFoundError, or FileTooLargeError.
 */
export function readTable(
  bytes: Uint8Array,
  tableName: string,
  limits: InflateLimits = DEFAULT_LIMITS,
): TableData {
  const parts = new LazyParts(bytes, limits);
  const workbook = workbookParts(parts);
  const { table, sheetPath } = findTable(parts, workbook, tableName);
  const sheet = new SheetText(parts.text(sheetPath));
  const { sharedStrings } = workbook;
  const strings = new SharedStrings(sharedStrings === null ? "" : parts.text(sharedStrings));
  return {
    columns: table.columns.map((column) => column.name),
    rows: bodyRows(sheet, bodyOf(table), strings),
    date1904: workbook.date1904,
  };
}

function findTable(
  parts: PackageParts,
  workbook: WorkbookParts,
  tableName: string,
): { table: TableModel; sheetPath: string } {
  const wanted = tableName.toLowerCase();
  for (const sheet of workbook.sheets) {
    for (const path of targetsOfType(parts.relationships(sheet.path), "table")) {
      const table = parseTable(parts.text(path), sheet.name);
      if (table.name.toLowerCase() === wanted) return { table, sheetPath: sheet.path };
    }
  }
  throw new TableNotFoundError(tableName);
}

/** The rows between the header and the totals. */
function bodyOf(table: TableModel): CellRect {
  const header = table.headerRow ? 1 : 0;
  const around = header + (table.totalsRow ? 1 : 0);
  return { ...table.rect, row: table.rect.row + header, rows: table.rect.rows - around };
}

function bodyRows(
  sheet: SheetText,
  body: CellRect,
  strings: SharedStrings,
): (CellValue | null)[][] {
  const rows: (CellValue | null)[][] = [];
  const blankRow = (): (CellValue | null)[] => new Array<null>(body.columns).fill(null);
  for (const span of sheet.rows()) {
    if (span.row < body.row) continue;
    if (span.row >= body.row + body.rows) break;
    while (rows.length < span.row - body.row) rows.push(blankRow());
    const row = blankRow();
    for (const cell of sheet.cells(span)) {
      const column = cell.column - body.column;
      if (column >= 0 && column < body.columns) row[column] = cellValue(sheet, cell, strings);
    }
    rows.push(row);
  }
  return rows;
}
