import type { OpcPackage } from "../opcPackage";
import { XmlError } from "../xml/xmlText";
import {
  childrenNamed,
  elementAt,
  numberAttribute,
  parseXml,
  type XmlElement,
} from "../xml/xmlTree";

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30), as Excel's en-US codes. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** First number that a file may give to a format of its own. */
export const FIRST_CUSTOM_FORMAT = 164;

/** The code of a number that files do not declare; General for one that is not built in. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? "General";
}

/** The number that files use for a code without declaring it; undefined for any other code. */
export function builtInFormatId(code: string): number | undefined {
  const entry = Object.entries(BUILT_IN).find(([, builtIn]) => builtIn === code);
  return entry && Number(entry[0]);
}

/** Codes by number: the built-in ones and those that the styles part declares. */
export function numberFormatsOf(styleSheet: XmlElement | null | undefined): (id: number) => string {
  const custom = new Map<number, string>();
  for (const format of childrenNamed(elementAt(styleSheet, "numFmts"), "numFmt")) {
    const code = format.getAttribute("formatCode");
    const id = numberAttribute(format, "numFmtId");
    if (id !== undefined && code !== null) custom.set(id, code);
  }
  return (id) => custom.get(id) ?? builtInFormat(id);
}

/**
 * What a code shows of a positive number, in small letters: without its texts, colours and conditions,
 * but with the units of an elapsed time (`[h]`).
 */
export function shownLetters(code: string): string {
  const shown: string[] = [];
  for (let at = 0; at < code.length; at += 1) {
    const character = code.charAt(at);
    if (character === ";") break;
    if (character === "\\" || character === "_" || character === "*") at += 1;
    else if (character === '"' || character === "[") {
      const end = code.indexOf(character === '"' ? '"' : "]", at + 1);
      // What is never closed shows nothing more.
      if (end < 0) break;
      const within = code.slice(at + 1, end);
      if (character === "[" && /^(h{1,9}|m{1,9}|s{1,9})$/i.test(within)) shown.push(within);
      at = end;
    } else shown.push(character);
  }
  return shown.join("").toLowerCase();
}

/** Whether a code shows dates or times. */
export function isDateFormat(code: string): boolean {
  const letters = shownLetters(code);
  return /[dmyhs]/.test(letters) && !letters.includes("general");
}

/**
 * The styles part with the quotes of its number formats as references: some writers leave them as they
 * are (`formatCode="0" min""`), which is no XML.
 */
export function withFormatsRepaired(xml: string): string {
  const pieces: string[] = [];
  let copied = 0;
  for (let at = xml.indexOf(CODE); at >= 0; at = xml.indexOf(CODE, copied)) {
    const start = at + CODE.length;
    const tagEnd = xml.indexOf(">", start);
    const end = xml.lastIndexOf('"', tagEnd);
    if (tagEnd < 0 || end < start) break;
    pieces.push(xml.slice(copied, start), xml.slice(start, end).replaceAll('"', "&quot;"));
    copied = end;
  }
  pieces.push(xml.slice(copied));
  return pieces.join("");
}

const CODE = ' formatCode="';

/** The root of the styles or the theme; null when the part is no XML even so: a look is no reason to refuse a file. */
export function parseStyles(xml: string): XmlElement | null {
  for (const text of [xml, withFormatsRepaired(xml)]) {
    try {
      return parseXml(text).root;
    } catch (error: unknown) {
      if (!(error instanceof XmlError)) throw error;
    }
  }
  return null;
}

/** The codes of a package's number formats, by number. `styles`: its styles part, null for none. */
export function formatCodesOf(parts: OpcPackage, styles: string | null): (id: number) => string {
  return numberFormatsOf(styles === null ? null : parseStyles(parts.text(styles)));
}
