import { type ElementScanner, GREATER, LESS, SLASH, type Span } from "./tagScanner";
import { decodeReferences, decodeXString } from "./xmlText";

const QUOTE = 34;
const ZERO = 48;
const A = 65;
const LOWER_F = 102;
const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_V = 118;
const SPACE = 32;

const SHARED = ' t="shared" si="';
/** So many digits make a whole number exactly. */
const EXACT_DIGITS = 15;
/** `XFD`: three letters. */
const COLUMN_LETTERS = 3;

/** The formula of a cell as the file writes it. */
export interface CellFormula extends Span {
  /** `""` for a cell that shares the formula of another. */
  text: string;
  type: string | undefined;
  /** Which shared formula. */
  sharedIndex: string;
}

/**
 * One cell as nearly all programs write it: `<c r="B2" s="3" t="s"><f>…</f><v>12</v></c>`, without a
 * prefix, a comment, other attributes or white space between the tags. Whatever is written otherwise is
 * left to the reader of any XML: what is recognised here is well-formed, and means there what it means
 * here. That reader asks five questions about each tag; this one reads a history in half the time.
 */
export class PlainCell implements ElementScanner, Span {
  start = 0;
  contentStart = 0;
  contentEnd = 0;
  end = 0;
  /** 0-based. */
  column = 0;
  style = 0;
  type = "n";
  /** What `v` holds, when it is not `number`; null without a `v`. */
  raw: string | null = null;
  /** A whole number without sign; -1 when `raw` holds the value, or nothing does. */
  number = -1;
  formula: CellFormula | null = null;
  private origin = 0;

  scan(text: string, at: number, dropped: number): number {
    if (!text.startsWith('<c r="', at)) return -1;
    let i = this.scanReference(text, at + 6);
    if (i < 0) return -1;
    this.style = 0;
    this.type = "n";
    this.raw = null;
    this.number = -1;
    this.formula = null;
    this.origin = dropped;
    this.start = dropped + at;
    if (text.charCodeAt(i) === SPACE && text.charCodeAt(i + 1) === LOWER_S) {
      i = this.scanStyle(text, i);
      if (i < 0) return -1;
    }
    if (text.charCodeAt(i) === SPACE && text.charCodeAt(i + 1) === LOWER_T) {
      i = this.scanType(text, i);
      if (i < 0) return -1;
    }
    if (text.charCodeAt(i) === SLASH) {
      if (text.charCodeAt(i + 1) !== GREATER) return -1;
      this.contentStart = this.contentEnd = this.end = dropped + i + 2;
      return i + 2;
    }
    if (text.charCodeAt(i) !== GREATER) return -1;
    this.contentStart = dropped + i + 1;
    i = this.scanFormula(text, i + 1);
    if (i < 0) return -1;
    i = this.scanValue(text, i);
    if (i < 0 || !text.startsWith("</c>", i)) return -1;
    this.contentEnd = dropped + i;
    this.end = dropped + i + 4;
    return i + 4;
  }

  /** Gives the position after the closing quote, -1 for anything else than capitals and digits. */
  private scanReference(text: string, start: number): number {
    let column = 0;
    let i = start;
    for (; i < start + COLUMN_LETTERS; i += 1) {
      const letter = text.charCodeAt(i) - A;
      if (!(letter >= 0 && letter < 26)) break;
      column = column * 26 + letter + 1;
    }
    if (i === start) return -1;
    this.column = column - 1;
    const digits = i;
    while (isDigit(text.charCodeAt(i))) i += 1;
    return i > digits && text.charCodeAt(i) === QUOTE ? i + 1 : -1;
  }

  /** ` s="12"`. */
  private scanStyle(text: string, start: number): number {
    if (!text.startsWith('="', start + 2)) return -1;
    let style = 0;
    let i = start + 4;
    for (; isDigit(text.charCodeAt(i)); i += 1) style = style * 10 + text.charCodeAt(i) - ZERO;
    if (i === start + 4 || i > start + 4 + EXACT_DIGITS) return -1;
    this.style = style;
    return text.charCodeAt(i) === QUOTE ? i + 1 : -1;
  }

  /** ` t="s"`. Texts within the cell, which have tags of their own, are left alone. */
  private scanType(text: string, start: number): number {
    if (text.startsWith('="s"', start + 2)) {
      this.type = "s";
      return start + 6;
    }
    if (text.startsWith('="str"', start + 2)) {
      this.type = "str";
      return start + 8;
    }
    if (text.startsWith('="n"', start + 2) || text.startsWith('="b"', start + 2)) {
      this.type = text.charAt(start + 4);
      return start + 6;
    }
    return -1;
  }

  /** `<f>…</f>` or `<f t="shared" si="3"/>`; where there is none, the position as it is. */
  private scanFormula(text: string, start: number): number {
    if (text.charCodeAt(start) !== LESS || text.charCodeAt(start + 1) !== LOWER_F) return start;
    if (text.charCodeAt(start + 2) === GREATER) {
      const end = text.indexOf("<", start + 3);
      if (end < 0 || !text.startsWith("</f>", end)) return -1;
      const raw = decodeReferences(text.slice(start + 3, end), this.origin + start + 3);
      this.addFormula([start, start + 3, end, end + 4], decodeXString(raw), undefined, "");
      return end + 4;
    }
    if (!text.startsWith(SHARED, start + 2)) return -1;
    const digits = start + 2 + SHARED.length;
    let end = digits;
    while (isDigit(text.charCodeAt(end))) end += 1;
    if (end === digits || !text.startsWith('"/>', end)) return -1;
    this.addFormula([start, end + 3, end + 3, end + 3], "", "shared", text.slice(digits, end));
    return end + 3;
  }

  private addFormula(
    [start, contentStart, contentEnd, end]: readonly [number, number, number, number],
    text: string,
    type: string | undefined,
    sharedIndex: string,
  ): void {
    const { origin } = this;
    this.formula = {
      start: origin + start,
      contentStart: origin + contentStart,
      contentEnd: origin + contentEnd,
      end: origin + end,
      ...{ text, type, sharedIndex },
    };
  }

  /** `<v>…</v>`; where there is none, the position as it is. */
  private scanValue(text: string, start: number): number {
    if (text.charCodeAt(start) !== LESS || text.charCodeAt(start + 1) !== LOWER_V) return start;
    if (text.charCodeAt(start + 2) !== GREATER) return -1;
    let number = 0;
    let i = start + 3;
    for (; isDigit(text.charCodeAt(i)); i += 1) number = number * 10 + text.charCodeAt(i) - ZERO;
    const isNumber =
      i > start + 3 && i <= start + 3 + EXACT_DIGITS && (this.type === "n" || this.type === "s");
    if (isNumber && text.charCodeAt(i) === LESS) this.number = number;
    else {
      i = text.indexOf("<", i);
      if (i < 0) return -1;
      this.raw = decodeReferences(text.slice(start + 3, i), this.origin + start + 3);
    }
    return text.startsWith("</v>", i) ? i + 4 : -1;
  }
}

/** False beyond the end of the text. */
function isDigit(code: number): boolean {
  return code >= ZERO && code < ZERO + 10;
}
