import { XmlError } from "./xmlText";

export const LESS = 60;
export const GREATER = 62;
export const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

const NAME_START = 2;
/** What may stand in a name, by code; beyond ASCII every character may. */
const NAME_CODES = new Uint8Array(128);
for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:")
  NAME_CODES[letter.charCodeAt(0)] = NAME_START;
for (const other of "0123456789-.") NAME_CODES[other.charCodeAt(0)] = 1;

/** Where an element stands in the text: `[start, end[`, its content being `[contentStart, contentEnd[`. */
export interface Span {
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
}

/** Recognises elements of one kind without the steps of the reader. */
export interface ElementScanner {
  /**
   * The position after such an element that stands whole at `at`; -1 for none. `dropped` characters came
   * before the text.
   */
  scan(text: string, at: number, dropped: number): number;
}

/** Where the parts of one opening tag stand in a text; used again for the next tag. */
export class TagScanner {
  /** Position right after the tag. */
  end = 0;
  isEmpty = false;
  /** Position after the element's name, and of its colon; -1 for none. */
  nameEnd = 0;
  nameColon = -1;
  /** Whether the tag declares namespaces. */
  declares = false;
  /** How many attributes there are, and how many of them have a prefix. */
  count = 0;
  prefixed = 0;

  private text = "";
  private dropped = 0;
  /** Four positions for each attribute: its name, the end of the name, its value, the end of the value. */
  private readonly places: number[] = [];
  /** Position of the colon of the name that was scanned last; -1 for none. */
  private colon = -1;

  /**
   * Finds the parts of the opening tag at `at`; false when the text at hand ends before it does.
   * `dropped` characters came before the text: for the position of an XmlError.
   */
  scan(text: string, at: number, dropped: number): boolean {
    const { places } = this;
    const length = text.length;
    this.text = text;
    this.dropped = dropped;
    let count = 0;
    this.declares = false;
    this.prefixed = 0;
    let i = this.scanName(at + 1);
    if (i >= length) return false;
    this.nameEnd = i;
    this.nameColon = this.colon;
    for (;;) {
      const before = i;
      while (i < length && isSpace(text.charCodeAt(i))) i += 1;
      if (i >= length) return false;
      const code = text.charCodeAt(i);
      if (code === GREATER) {
        this.isEmpty = false;
        i += 1;
        break;
      }
      if (code === SLASH) {
        if (i + 1 >= length) return false;
        if (text.charCodeAt(i + 1) !== GREATER) this.fail("A / within a tag", i);
        this.isEmpty = true;
        i += 2;
        break;
      }
      if (i === before) this.fail("No white space before an attribute", i);
      const nameStart = i;
      i = this.scanName(i);
      const nameEnd = i;
      if (this.colon >= 0) this.prefixed += 1;
      if (text.charCodeAt(nameStart) === 120 && text.startsWith("xmlns", nameStart)) {
        const after = text.charCodeAt(nameStart + 5);
        if (nameEnd === nameStart + 5 || after === COLON) this.declares = true;
      }
      while (i < length && isSpace(text.charCodeAt(i))) i += 1;
      if (i >= length) return false;
      if (text.charCodeAt(i) !== EQUALS) this.fail("An attribute without a value", i);
      i += 1;
      while (i < length && isSpace(text.charCodeAt(i))) i += 1;
      if (i >= length) return false;
      const quote = text.charCodeAt(i);
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE)
        this.fail("An attribute without quotes", i);
      const valueStart = (i += 1);
      for (; i < length; i += 1) {
        const inside = text.charCodeAt(i);
        if (inside === quote) break;
        if (inside === LESS) this.fail("A < within an attribute", i);
      }
      if (i >= length) return false;
      places[count] = nameStart;
      places[count + 1] = nameEnd;
      places[count + 2] = valueStart;
      places[count + 3] = i;
      count += 4;
      i += 1;
    }
    this.count = count / 4;
    this.end = i;
    return true;
  }

  /** With its prefix. */
  nameAt(index: number): string {
    return this.text.slice(this.places[index * 4], this.places[index * 4 + 1]);
  }

  /** Without its quotes, references not resolved. */
  rawValueAt(index: number): string {
    return this.text.slice(this.places[index * 4 + 2], this.places[index * 4 + 3]);
  }

  /** The index of the attribute of that name, prefix included; -1 for none. */
  placeOf(name: string): number {
    const { places, text } = this;
    for (let index = 0; index < this.count; index += 1) {
      const start = places[index * 4] ?? 0;
      if ((places[index * 4 + 1] ?? 0) - start === name.length && text.startsWith(name, start))
        return index;
    }
    return -1;
  }

  /** Whether an attribute is there twice: in a time that grows with the square of their number. */
  hasOneTwice(): boolean {
    for (let index = 1; index < this.count; index += 1)
      for (let other = 0; other < index; other += 1)
        if (this.hasSameName(index, other)) return true;
    return false;
  }

  private hasSameName(index: number, other: number): boolean {
    const { places, text } = this;
    const start = places[index * 4] ?? 0;
    const otherStart = places[other * 4] ?? 0;
    const length = (places[index * 4 + 1] ?? 0) - start;
    if (length !== (places[other * 4 + 1] ?? 0) - otherStart) return false;
    for (let i = 0; i < length; i += 1)
      if (text.charCodeAt(start + i) !== text.charCodeAt(otherStart + i)) return false;
    return true;
  }

  /** Gives the position after the name that starts there, which may be where the text at hand ends. */
  private scanName(start: number): number {
    const { text } = this;
    this.colon = -1;
    let i = start;
    for (; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code < 128 && NAME_CODES[code] === 0) break;
      if (code !== COLON) continue;
      if (this.colon >= 0 || i === start) this.fail("Not a name", start);
      this.colon = i;
    }
    if (i >= text.length) return i;
    const first = text.charCodeAt(start);
    if (i === start || (first < 128 && NAME_CODES[first] !== NAME_START))
      this.fail("Not a name", start);
    if (this.colon >= 0) {
      const local = text.charCodeAt(this.colon + 1);
      if (this.colon + 1 === i || (local < 128 && NAME_CODES[local] !== NAME_START))
        this.fail("Not a name", start);
    }
    return i;
  }

  private fail(message: string, position: number): never {
    throw new XmlError(message, this.dropped + position);
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** As much of an instruction as `wrongInInstruction` looks at. */
export const LONGEST_DECLARATION = 400;
const LONGEST_TARGET = 64;
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d\1(\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\3)?(\s+standalone\s*=\s*(["'])(yes|no)\5)?\s*\?>$/;

/** What is wrong with a processing instruction (`<?target …?>`), of which `start` is the text; null for nothing. */
export function wrongInInstruction(start: string, isFirst: boolean): string | null {
  const [target = ""] = start.slice(2, 2 + LONGEST_TARGET).split(/\s|\?>/, 1);
  if (!isXmlName(target)) return "Processing instruction without a name";
  if (target.toLowerCase() !== "xml") return null;
  if (!isFirst) return "An XML declaration comes first";
  return DECLARATION.test(start) ? null : "Not an XML declaration";
}

/** Whether the text is a name without a prefix. */
function isXmlName(text: string): boolean {
  if (text === "" || text.includes(":")) return false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 128 && (NAME_CODES[code] ?? 0) < (i === 0 ? NAME_START : 1)) return false;
  }
  return true;
}
