import { isDateFormat } from "numfmt";
import type { CellInput } from "../grid/grid";
import { DAYS_BEFORE_1904 } from "./cellText";
import { HostError } from "./hostErrors";
import { readTyped, type TypedNumber } from "./typedNumbers";

/** What a written value becomes in its cell. */
export interface CoercedCell {
  input: CellInput;
  /** A format that Excel sets with the value: a date typed in a General cell shows as a date. */
  numberFormat?: string;
}

const MAX_CELL_LENGTH = 32_767;
const TEXT_FORMAT = "@";
/** Months, days and halves of the day, in en-US. */
const DATE_WORD =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|am|pm)/i;
/** A comma between digits that does not part thousands: to Excel's add-ins `14,37` is a text. */
const MISPLACED_COMMA = /^[^/:]*\d,(?!\d{3}(?!\d))\d[^/:]*$/;
/** No number or date is written with more characters. */
const LONGEST_PARSED = 100;

/**
 * Turns a value given to `values` or `formulas` into a cell as Excel does, under en-US rules:
 * text that reads as a number, a date or a boolean becomes one, text that starts as a formula
 * becomes one, and a text-formatted cell takes everything literally. Throws InvalidArgument.
 */
export function coerce(value: unknown, numberFormat: string, date1904 = false): CoercedCell {
  if (typeof value === "string") return coerceText(value, numberFormat, date1904);
  if (typeof value === "number" && Number.isFinite(value)) {
    return literal(numberFormat === TEXT_FORMAT ? String(value) : value);
  }
  if (typeof value === "boolean") {
    return literal(numberFormat === TEXT_FORMAT ? String(value).toUpperCase() : value);
  }
  throw new HostError("InvalidArgument");
}

function coerceText(text: string, numberFormat: string, date1904: boolean): CoercedCell {
  if (text.length > MAX_CELL_LENGTH) throw new HostError("InvalidArgument");
  if (text.startsWith("'")) return literal(text.slice(1));
  if (numberFormat === TEXT_FORMAT || text === "") return literal(text);
  const parsed = mayBeParsed(text) ? readTyped(text) : null;
  if (parsed) return coerceParsed(parsed, numberFormat, date1904);
  const formula = formulaOf(text);
  return formula === null ? literal(text) : { input: { formula } };
}

/** Looking for a number, a date or a boolean takes time: most texts cannot be one. */
function mayBeParsed(text: string): boolean {
  if (text.length > LONGEST_PARSED || MISPLACED_COMMA.test(text)) return false;
  if (!/\d/.test(text)) return /^\s*(true|false)\s*$/i.test(text);
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.every((word) => DATE_WORD.test(word));
}

function coerceParsed(parsed: TypedNumber, numberFormat: string, date1904: boolean): CoercedCell {
  const counted = date1904 && typeof parsed.v === "number" && isDateFormat(parsed.z ?? "");
  const value = counted ? parsed.v - DAYS_BEFORE_1904 : parsed.v;
  if (typeof value !== "number" && typeof value !== "boolean") {
    throw new HostError("InvalidArgument");
  }
  const format = numberFormat === "General" ? parsed.z : undefined;
  return { ...literal(value), ...(format ? { numberFormat: format } : {}) };
}

/** The formula that a text starts: after `=`, `+` or `-`, or `@` before a function. */
function formulaOf(text: string): string | null {
  const formula = /^@\w[\w.]*\(/.test(text) ? `=${text.slice(1)}` : signed(text);
  if (formula !== null && !isFormulaSyntax(formula)) throw new HostError("InvalidArgument");
  return formula;
}

function signed(text: string): string | null {
  if (text.length < 2) return null;
  if (text.startsWith("=")) return text;
  return text.startsWith("+") || text.startsWith("-") ? `=${text}` : null;
}

function literal(value: string | number | boolean): CoercedCell {
  return { input: { value } };
}

/**
 * Whether Excel would take the text as an en-US formula: quotes and brackets are balanced,
 * arguments are parted by commas, and it does not end on an operator. It is a check of form only, names and functions may be unknown.
 */
function isFormulaSyntax(formula: string): boolean {
  const withoutText = formula
    .replace(/"(?:[^"]|"")*"/g, "0")
    .replace(/'(?:[^']|'')*'!?/g, (quoted) =>
      quoted.length > 3 && quoted.endsWith("!") ? "Sheet!" : quoted,
    );
  if (/["']/.test(withoutText.replace(/\[[^[\]]*\]/g, ""))) return false;
  return isBalanced(withoutText) && !/[-+*/^&=<>,(]\s*$/.test(withoutText.slice(1));
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    const closing = CLOSING[character];
    const french = character === ";" && open.at(-1) !== "}";
    if (french) return false;
    if (closing) open.push(closing);
    else if (Object.values(CLOSING).includes(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}
