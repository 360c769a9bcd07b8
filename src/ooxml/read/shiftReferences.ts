import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../a1";

/**
 * What must not be taken for references (texts, quoted sheet names, structured references, names,
 * functions), then a cell, whole columns or whole rows.
 */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'!?",
    "\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\]",
    "(?<column1>\\$?[A-Za-z]{1,3}):(?<column2>\\$?[A-Za-z]{1,3})(?![\\w.(])",
    "(?<row1>\\$?\\d+):(?<row2>\\$?\\d+)(?![\\w.(])",
    "(?<column>\\$?[A-Za-z]{1,3})(?<row>\\$?\\d{1,7})(?![\\w.(!])",
    "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*",
    "\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?",
  ].join("|"),
  "gu",
);

/** The formula as Excel copies it `rows` down and `columns` to the right: `$` parts stay. */
export function shiftReferences(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as Record<string, string | undefined>;
    if (groups.column !== undefined && groups.row !== undefined) {
      if (isBeyondSheet(groups.column)) return token;
      return join("", shiftColumn(groups.column, columns), shiftRow(groups.row, rows));
    }
    if (groups.column1 !== undefined && groups.column2 !== undefined) {
      return join(":", shiftColumn(groups.column1, columns), shiftColumn(groups.column2, columns));
    }
    if (groups.row1 !== undefined && groups.row2 !== undefined) {
      return join(":", shiftRow(groups.row1, rows), shiftRow(groups.row2, rows));
    }
    return token;
  });
}

/** Such letters make a name, as in `ZZZ1`. */
function isBeyondSheet(column: string): boolean {
  return columnIndex(column.replace("$", "")) >= MAX_COLUMNS;
}

function join(separator: string, first: string | null, second: string | null): string {
  return first === null || second === null ? "#REF!" : `${first}${separator}${second}`;
}

/** Null when it falls off the sheet. */
function shiftColumn(reference: string, columns: number): string | null {
  if (reference.startsWith("$")) return reference;
  const column = columnIndex(reference) + columns;
  return column < 0 || column >= MAX_COLUMNS ? null : columnName(column);
}

function shiftRow(reference: string, rows: number): string | null {
  if (reference.startsWith("$")) return reference;
  const row = Number(reference) + rows;
  return row < 1 || row > MAX_ROWS ? null : String(row);
}
