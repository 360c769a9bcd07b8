import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../../ooxml/a1";
import { HostError, notImplemented } from "./hostErrors";

/** Formulas that name cells as far from their own: `=RC[-2]*R1C1`. Rows and columns are 0-based here. */

interface Place {
  row: number;
  column: number;
}

/**
 * Texts, quoted sheet names and table references: no cell is named there. Excel takes 8,192 characters
 * of a formula, and 255 of a name.
 */
const ASIDE = `"(?:[^"]|""){0,8192}"|'(?:[^']|''){0,255}'|[\\p{L}_\\\\][\\p{L}\\p{N}_.]{0,255}\\[[^\\]]{0,8192}\\]`;
const A1 = new RegExp(
  `(?<aside>${ASIDE})|(?<![\\p{L}\\p{N}_.$])(?<c>\\$?)(?<column>[A-Za-z]{1,3})(?<r>\\$?)(?<row>\\d{1,7})(?![\\p{L}\\p{N}_.(!])`,
  "gu",
);
const R1C1 =
  /(?<aside>"(?:[^"]|""){0,8192}"|'(?:[^']|''){0,255}')|(?<![\p{L}\p{N}_.])R(?<row>\[-?\d+\]|\d+)?C(?<column>\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.([])/giu;

/** Entire columns and rows have no cell of their own. */
const ENTIRE = /(?<![\w.$])\$?(?:[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\d+:\$?\d+)(?![\w.(])/;

/** The formula as it reads from this cell. Throws NotImplemented for entire rows and columns. */
export function toR1C1(formula: string, at: Place): string {
  if (ENTIRE.test(formula)) throw notImplemented("Range.formulasR1C1 of entire rows or columns");
  return formula.replace(A1, (token, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups["aside"] !== undefined) return token;
    const column = columnIndex(groups["column"] ?? "");
    const row = Number(groups["row"]) - 1;
    if (column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) return token;
    const rowPart = groups["r"] ? String(row + 1) : relative(row - at.row);
    const columnPart = groups["c"] ? String(column + 1) : relative(column - at.column);
    return `R${rowPart}C${columnPart}`;
  });
}

function relative(distance: number): string {
  return distance === 0 ? "" : `[${distance}]`;
}

/** The formula as the cell holds it. Throws InvalidArgument where it leads out of the sheet. */
export function fromR1C1(formula: string, at: Place): string {
  return formula.replace(R1C1, (token, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups["aside"] !== undefined) return token;
    const row = placeOf(groups["row"], at.row, MAX_ROWS);
    const column = placeOf(groups["column"], at.column, MAX_COLUMNS);
    return `${column.fixed}${columnName(column.index)}${row.fixed}${row.index + 1}`;
  });
}

function placeOf(
  part: string | undefined,
  own: number,
  size: number,
): { index: number; fixed: string } {
  const isRelative = part === undefined || part.startsWith("[");
  const index = isRelative ? own + Number(part?.slice(1, -1) ?? 0) : Number(part) - 1;
  if (index < 0 || index >= size) throw new HostError("InvalidArgument");
  return { index, fixed: isRelative ? "" : "$" };
}
