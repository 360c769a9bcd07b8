import { childrenNamed, elementAt, numberAttribute, type XmlElement } from "../xml/xmlTree";

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
