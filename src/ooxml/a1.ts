import type { CellRect } from "./model";

/** A1 references. Rows and columns are 0-based on our side. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface SheetRect {
  /** Undefined when the reference names no sheet. */
  sheet?: string;
  rect: CellRect;
}

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `ab` → `27`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `(1, 0)` → `A2`. */
export function formatCell(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `(1, 0)` → `$A$2`. */
export function formatAbsoluteCell(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

function isWholeColumns(rect: CellRect): boolean {
  return rect.row === 0 && rect.rows === MAX_ROWS;
}

function isWholeRows(rect: CellRect): boolean {
  return rect.column === 0 && rect.columns === MAX_COLUMNS;
}

/** `A1`, `A1:C4`; whole columns too are written with their rows (`A1:A1048576`), as `sqref` wants. */
export function formatRect(rect: CellRect): string {
  const first = formatCell(rect.row, rect.column);
  const last = formatCell(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** `$A$1:$C$4`, `$A:$C` for whole columns, `$1:$2` for whole rows: for names and formulas. */
export function formatAbsoluteRect(rect: CellRect): string {
  const lastRow = rect.row + rect.rows - 1;
  const lastColumn = rect.column + rect.columns - 1;
  if (isWholeColumns(rect)) return `$${columnName(rect.column)}:$${columnName(lastColumn)}`;
  if (isWholeRows(rect)) return `$${rect.row + 1}:$${lastRow + 1}`;
  const first = formatAbsoluteCell(rect.row, rect.column);
  const last = formatAbsoluteCell(lastRow, lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** The sheet's name as a formula wants it: between quotes, unless it is a plain word. */
export function quoteSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain && !/^[rc]\d*(c\d*)?$/i.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `Feuille!$A$1:$C$4`, for names, charts and links. */
export function formatSheetRect(sheet: string, rect: CellRect): string {
  return `${quoteSheetName(sheet)}!${formatAbsoluteRect(rect)}`;
}

interface Corner {
  row: number | undefined;
  column: number | undefined;
}

function parseCorner(text: string, reference: string): Corner {
  const match = /^\$?([A-Za-z]{1,3})?(?:\$?([1-9]\d*))?$/.exec(text);
  if (!match || text === "") throw new Error(`Not an A1 reference: ${reference}`);
  const corner: Corner = {
    row: match[2] === undefined ? undefined : Number(match[2]) - 1,
    column: match[1] === undefined ? undefined : columnIndex(match[1]),
  };
  const outside = (corner.row ?? 0) >= MAX_ROWS || (corner.column ?? 0) >= MAX_COLUMNS;
  if (outside) throw new Error(`Outside the sheet: ${reference}`);
  return corner;
}

function splitSheet(reference: string): { sheet?: string; cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/s.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? "").replace(/''/g, "'"), cells: quoted[2] ?? "" };
  const plain = /^([^'!]+)!(.+)$/s.exec(reference);
  return plain ? { sheet: plain[1] ?? "", cells: plain[2] ?? "" } : { cells: reference };
}

function span(a: number | undefined, b: number | undefined, all: number): [number, number] {
  if (a === undefined || b === undefined) return [0, all];
  return [Math.min(a, b), Math.abs(a - b) + 1];
}

/**
 * Reads `A1`, `$A$1:C4`, `A:C`, `1:2`, with or without a sheet (`'L''été'!A1`). Throws on anything
 * else, such as `A`, several areas or a cell beyond the last one.
 */
export function parseReference(reference: string): SheetRect {
  const { sheet, cells } = splitSheet(reference);
  const corners = cells.split(":").map((corner) => parseCorner(corner, reference));
  const first = corners[0];
  const last = corners[corners.length - 1];
  const alike =
    (first?.row === undefined) === (last?.row === undefined) &&
    (first?.column === undefined) === (last?.column === undefined);
  const single = corners.length === 1 && first?.row !== undefined && first.column !== undefined;
  if (!first || !last || !alike || !(single || corners.length === 2)) {
    throw new Error(`Not an A1 reference: ${reference}`);
  }
  const [row, rows] = span(first.row, last.row, MAX_ROWS);
  const [column, columns] = span(first.column, last.column, MAX_COLUMNS);
  const rect = { row, column, rows, columns };
  return sheet === undefined ? { rect } : { sheet, rect };
}

/** As `parseRect`; null for what is no reference, or none any more (`#REF!`). */
export function rectOrNull(reference: string): CellRect | null {
  // A corner and its `$` and colon: nothing longer is one.
  if (reference.length > 32) return null;
  try {
    return parseRect(reference);
  } catch {
    return null;
  }
}

/** The rectangle of a reference, whatever its sheet. Throws as `parseReference`. */
export function parseRect(reference: string): CellRect {
  return parseReference(reference).rect;
}
