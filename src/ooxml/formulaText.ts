import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheetName } from "./a1";

/**
 * Functions that came after Excel 2007 are stored with a prefix (`_xlfn.IFS`) which formulas shown to
 * a user do not have. List: https://support.microsoft.com, "Issue: An _xlfn. prefix is displayed".
 */
const PREFIXED = new Map<string, string>([
  ...withPrefix(
    "_xlfn.",
    "ACOT ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST " +
      "CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P COVARIANCE.S " +
      "DAYS DECIMAL DROP ENCODEURL EXPAND FILTERXML FLOOR.MATH FORMULATEXT HSTACK IFNA IFS ISFORMULA " +
      "ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST " +
      "NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
      "PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG " +
      "RANK.EQ REDUCE RRI SCAN SEQUENCE SHEET SHEETS SINGLE SORTBY STDEV.P STDEV.S SWITCH TAKE " +
      "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT " +
      "ARRAYTOTEXT VAR.P VAR.S VSTACK WEBSERVICE WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR",
  ),
  ...withPrefix("_xlfn._xlws.", "FILTER SORT"),
]);

function withPrefix(prefix: string, names: string): [string, string][] {
  return names.split(" ").map((name) => [name, `${prefix}${name}`]);
}

const TEXT_OR_QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** The formula as a user sees it: `_xlfn.`, `_xlws.` and `_xlpm.` removed. */
export function withoutFunctionPrefixes(formula: string): string {
  if (!/_xl/i.test(formula)) return formula;
  return outsideTexts(formula, (part) => part.replace(/\b_xl(?:fn|ws|pm|udf)\./gi, ""));
}

/** The formula as files store it. The variables of LET and LAMBDA are not marked. */
export function withFunctionPrefixes(formula: string): string {
  return outsideTexts(formula, (part) =>
    part.replace(/(?<![\p{L}\p{N}_.])[A-Za-z][A-Za-z0-9.]*(?=\()/gu, (name) => {
      return PREFIXED.get(name.toUpperCase()) ?? name;
    }),
  );
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  const parts = formula.split(TEXT_OR_QUOTED);
  return parts.map((part, index) => (index % 2 === 0 ? change(part) : part)).join("");
}

/**
 * What must not be taken for references (texts, quoted sheet names, structured references, names,
 * functions), then a cell, whole columns or whole rows.
 */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'!?",
    "\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]",
    "(?<column1>\\$?[A-Za-z]{1,3}):(?<column2>\\$?[A-Za-z]{1,3})(?![\\w.(])",
    "(?<row1>\\$?\\d{1,7}):(?<row2>\\$?\\d{1,7})(?![\\w.(])",
    "(?<column>\\$?[A-Za-z]{1,3})(?<row>\\$?\\d{1,7})(?![\\w.(!])",
    "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*",
    "\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?",
    "[^]",
  ].join("|"),
  // Token after token: none is looked for anew from within another.
  "guy",
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

/** Formulas whose sheets change their name or go. */

const TEXT = /("(?:[^"]|"")*")/;

/** The formula with the sheet under its new name; names are compared whatever their case. */
export function withSheetRenamed(formula: string, sheet: string, newName: string): string {
  return withSheetAs(formula, sheet, `${quoteSheetName(newName)}!`);
}

/** The formula once the sheet is gone: its cells are `#REF!`, as Excel writes it. */
export function withSheetDeleted(formula: string, sheet: string): string {
  return withSheetAs(formula, sheet, "#REF!");
}

function withSheetAs(formula: string, sheet: string, replacement: string): string {
  if (!formula.includes("!")) return formula;
  const pattern = sheetPattern(sheet);
  return formula
    .split(TEXT)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(pattern, () => replacement)))
    .join("");
}

/** The sheet's name with its `!`, between quotes or bare; not the end of a longer name or of a file's. */
function sheetPattern(sheet: string): RegExp {
  const bare = escapePattern(sheet);
  const quoted = escapePattern(sheet.replace(/'/g, "''"));
  return new RegExp(`'${quoted}'!|(?<![\\p{L}\\p{N}_.'\\]])${bare}!`, "giu");
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
