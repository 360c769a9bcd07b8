/**
 * Formulas as Univer can read them. Its parser gives up on a table column whose name holds
 * punctuation (`Durée d''appel (en s)`), and does not know `[@Column]`. So, inside the brackets of
 * structured references, punctuation is written with its full-width form (`（` for `(`), which reads
 * the same in the formula bar, and short forms are written in full. Nothing else changes.
 */

const FULL_WIDTH_SHIFT = 0xfee0;
const PUNCTUATION = /[!-/:-@[-`{-~]/g;
const FULL_WIDTH_PUNCTUATION = /[！-／：-＠［-｀｛-～]/g;
const ESCAPED_IN_NAMES = /[[\]#'@]/g;
const NAME_CHARACTER = /[\p{L}\p{N}_.\\＿．＼]/u;
const NAME_SIGNS = /[_.\\]/g;
const FULL_WIDTH_NAME_SIGNS = /[＿．＼]/g;

/** A table's name as Univer has to know it: its parser takes no punctuation there either. */
export function toUniverTableName(name: string): string {
  return name.replace(NAME_SIGNS, toFullWidth);
}

/** The table's name as Excel has it. */
export function fromUniverTableName(name: string): string {
  return name.replace(FULL_WIDTH_NAME_SIGNS, toHalfWidth);
}

function toFullWidth(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) + FULL_WIDTH_SHIFT);
}

function toHalfWidth(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT);
}

/** A table column's name as Univer has to know it. */
export function toUniverColumnName(name: string): string {
  return name.replace(PUNCTUATION, toFullWidth);
}

function fromUniverColumnName(name: string): string {
  return name.replace(FULL_WIDTH_PUNCTUATION, toHalfWidth);
}

/** What formulas name of a table, as Univer knows it. */
export interface KnownTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Finds a table by its name, in any case. */
export type FindTable = (name: string) => KnownTable | undefined;

/**
 * `ownTable` is the table that the formula's cell is in, for `[@Column]`. To Excel case is nothing in
 * the names of tables and columns, and it writes them as they are; Univer takes other cases for others.
 */
export function toUniverFormula(
  formula: string,
  ownTable = "",
  find: FindTable = () => undefined,
): string {
  if (!formula.includes("[")) return formula;
  return mapBrackets(formula, ownTable, (table, content) => {
    const name = table || ownTable;
    const known = find(name);
    const shown = toUniverTableName(known?.name ?? name);
    return encodeReference(shown, content, known?.columns ?? []);
  });
}

/** The formula as Excel writes it. */
export function fromUniverFormula(formula: string): string {
  if (!formula.includes("[")) return formula;
  const own = withoutMark(formula);
  return mapBrackets(
    own,
    "",
    (table, content) => `${fromUniverTableName(table)}[${decodeContent(content)}]`,
  );
}

/** The formula with so many spaces at its start: the same to calculate, another text to Univer. */
export function withMark(formula: string, spaces: number): string {
  return `=${" ".repeat(spaces)}${withoutMark(formula).slice(1)}`;
}

function withoutMark(formula: string): string {
  return formula.replace(/^= +/, "=");
}

/** Rewrites each `Table[…]` of a formula; leaves texts, quoted sheet names and `[1]Sheet!A1` alone. */
function mapBrackets(
  formula: string,
  ownTable: string,
  rewrite: (table: string, content: string) => string,
): string {
  let result = "";
  let position = 0;
  while (position < formula.length) {
    const sign = formula.charAt(position);
    const end = sign === "[" ? closingBracket(formula, position) : endOfToken(formula, position);
    const token = formula.slice(position, end);
    if (sign === "[") {
      const table = trailingName(result);
      const content = token.slice(1, -1);
      const isReference = isStructured(table, content) || isOwnColumn(ownTable, content);
      const rewritten = isReference ? rewrite(table, content) : table + token;
      result = result.slice(0, result.length - table.length) + rewritten;
    } else {
      result += token;
    }
    position = end;
  }
  return result;
}

function endOfToken(formula: string, start: number): number {
  const sign = formula.charAt(start);
  if (sign !== '"' && sign !== "'") return start + 1;
  const close = formula.indexOf(sign, start + 1);
  return close < 0 ? formula.length : close + 1;
}

/** Index after the bracket that closes the one at `start`; an apostrophe escapes the next sign. */
function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let index = start; index < formula.length; index++) {
    const sign = formula.charAt(index);
    if (sign === "'") index++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return index + 1;
  }
  return formula.length;
}

function trailingName(text: string): string {
  let start = text.length;
  while (start > 0 && NAME_CHARACTER.test(text.charAt(start - 1))) start--;
  return text.slice(start);
}

function isStructured(table: string, content: string): boolean {
  return table !== "" || /^[@[#]/.test(content);
}

/** Inside a table a column stands alone, `[Prix]`; `[1]` and `[file.xlsx]` are other workbooks. */
function isOwnColumn(ownTable: string, content: string): boolean {
  return ownTable !== "" && !/^\d+$|\.xls\w?$/i.test(content);
}

function encodeReference(name: string, content: string, columns: readonly string[]): string {
  if (content.startsWith("@")) return `${name}[${encodeThisRow(content.slice(1), columns)}]`;
  return `${name}[${content.startsWith("[") ? encodeParts(content, columns) : encodePart(content, columns)}]`;
}

function encodeThisRow(content: string, columns: readonly string[]): string {
  if (content === "") return "#This Row";
  return `[#This Row],${content.startsWith("[") ? encodeParts(content, columns) : `[${encodePart(content, columns)}]`}`;
}

/** `[#All],[A]:[B]`: the brackets and what stands between them stay. */
function encodeParts(content: string, columns: readonly string[]): string {
  let result = "";
  for (let position = 0; position < content.length;) {
    const isPart = content.charAt(position) === "[";
    const end = isPart ? closingBracket(content, position) : position + 1;
    const token = content.slice(position, end);
    result += isPart ? `[${encodePart(token.slice(1, -1), columns)}]` : token;
    position = end;
  }
  return result;
}

function encodePart(part: string, columns: readonly string[]): string {
  if (part.startsWith("#")) return part;
  const name = toUniverColumnName(part.replace(/'(.)/g, "$1"));
  return columns.find((column) => column.toLowerCase() === name.toLowerCase()) ?? name;
}

/** Full-width signs stand in column names only, so what is half-width is the reference's own. */
function decodeContent(content: string): string {
  return content.replace(/[^[\],:#]+/g, (name) =>
    fromUniverColumnName(name).replace(ESCAPED_IN_NAMES, "'$&"),
  );
}
