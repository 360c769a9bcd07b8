import { DOMParser, XMLSerializer, onErrorStopParsing } from "@xmldom/xmldom";
import type { Document } from "@xmldom/xmldom";

/** What every part starts with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

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
function protectXString(text: string): string {
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

/** Parses a part. Throws when it is not well-formed. */
export function parseXml(text: string): Document {
  const parser = new DOMParser({ onError: onErrorStopParsing });
  return parser.parseFromString(protectLineSeparators(text.replace(/^\uFEFF/, "")), "text/xml");
}

/** The parser takes them for line ends, as XML 1.1 does; packages are XML 1.0, where they are text. */
function protectLineSeparators(text: string): string {
  return text.replace(/[\u0085\u2028\u2029]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The text of a part, with its declaration. */
export function serializeXml(document: Document): string {
  const text = new XMLSerializer().serializeToString(document);
  return text.startsWith("<?xml") ? text : XML_DECLARATION + text;
}
