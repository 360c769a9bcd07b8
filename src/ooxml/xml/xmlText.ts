/** What characters stand for in XML, and in the strings of SpreadsheetML: both ways. */

/** The part is not well-formed XML, or asks for more than any part of a workbook does. */
export class XmlError extends Error {
  constructor(
    message: string,
    /** In characters from the start of the text. */
    readonly position: number,
  ) {
    super(`${message} (at ${position})`);
    this.name = "XmlError";
  }
}

/** What every part starts with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The part holds no element at all: some writers leave it empty. */
export class EmptyXmlError extends XmlError {
  constructor(position: number) {
    super("No element", position);
    this.name = "EmptyXmlError";
  }
}

const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const MARKUP: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const ATTRIBUTE_SPACE: Record<string, string> = { "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" };

/**
 * Text for any XML element or attribute of a package: markup escaped, what XML 1.0 cannot hold
 * (control characters, lone surrogates, U+FFFE, U+FFFF) replaced by U+FFFD.
 */
export function escapeXml(text: string): string {
  return text.replace(NOT_IN_XML, "\uFFFD").replace(/[&<>"]/g, (mark) => MARKUP[mark] ?? mark);
}

/** SpreadsheetML reads `_xHHHH_` as a character: `\r` is written so, and such a text is protected. */
export function protectXString(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}[_\r])/g, "_x005F_").replace(/\r/g, "_x000D_");
}

/** Text of a SpreadsheetML element (type ST_Xstring): reads back the same, but for what XML cannot hold. */
export function escapeText(text: string): string {
  return escapeXml(protectXString(text));
}

/** Value, without its quotes, of a SpreadsheetML attribute (type ST_Xstring). */
export function escapeAttribute(text: string): string {
  return escapeXml(protectXString(text)).replace(
    /[\t\n]/g,
    (space) => ATTRIBUTE_SPACE[space] ?? space,
  );
}

/** What a SpreadsheetML text or attribute means, once XML entities are resolved: undoes `_xHHHH_`. */
export function decodeXString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_match, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** ` name="value"` for each defined attribute, in the order given, values escaped; `true` and `false` as 1 and 0. */
export function attributes(values: Record<string, string | number | boolean | undefined>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${attributeValue(value)}"`))
    .join("");
}

function attributeValue(value: string | number | boolean): string {
  return typeof value === "string" ? escapeAttribute(value) : String(Number(value));
}

export function normalizeLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * The characters that an XML text stands for. `position`, where it starts, is for the XmlError that a
 * reference to nothing throws.
 */
export function decodeReferences(raw: string, position = 0): string {
  const text = normalizeLineEnds(raw);
  let at = text.indexOf("&");
  if (at < 0) return text;
  const pieces: string[] = [];
  let copied = 0;
  for (; at >= 0; at = text.indexOf("&", copied)) {
    const end = text.slice(at, at + LONGEST_REFERENCE).indexOf(";");
    const character = end < 0 ? undefined : referenced(text.slice(at + 1, at + end));
    if (character === undefined) throw new XmlError("A & that starts no reference", position + at);
    pieces.push(text.slice(copied, at), character);
    copied = at + end + 1;
  }
  pieces.push(text.slice(copied));
  return pieces.join("");
}

/** With leading zeros, of which nobody writes more. */
const LONGEST_REFERENCE = 32;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

function referenced(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES.get(name);
  const hexadecimal = /^#x([0-9a-fA-F]+)$/.exec(name)?.[1];
  const decimal = /^#(\d+)$/.exec(name)?.[1];
  if (hexadecimal === undefined && decimal === undefined) return undefined;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** The value that an attribute stands for: references resolved, white space as written made spaces. */
export function normalizeAttribute(raw: string, position = 0): string {
  const text = normalizeLineEnds(raw);
  return decodeReferences(/[\t\n]/.test(text) ? text.replace(/[\t\n]/g, " ") : text, position);
}
