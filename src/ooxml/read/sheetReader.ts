import { MAX_COLUMNS, MAX_ROWS } from "../a1";
import type { CellValue } from "../model";
import { MissingPartError } from "../opcPackage";
import { PlainCell } from "../xml/plainCell";
import type { Span } from "../xml/tagScanner";
import { type TextSource, XmlReader } from "../xml/xmlReader";
import { decodeXString, EmptyXmlError, XmlError } from "../xml/xmlText";
import { isTrue } from "../xml/xmlTree";
import type { SheetCell, SheetRow } from "./cell";
import { parseIsoTime } from "./isoDate";

/** The shared texts that cells name by an index. */
export interface CellTexts {
  text(index: number): string;
}

/** The part is of another kind: a chart sheet, or anything at all. */
class NotAWorksheetError extends Error {
  constructor() {
    super("The part is no worksheet");
    this.name = "NotAWorksheetError";
  }
}

/** Whether a sheet has no part, an empty one, or one of another kind; one that is broken is a broken file. */
export function isAbsent(error: unknown): boolean {
  const kinds = [MissingPartError, EmptyXmlError, NotAWorksheetError];
  return kinds.some((kind) => error instanceof kind);
}

/** The sheet has more rows, or a cell more characters, than a sheet can. */
export class SheetLimitError extends Error {
  constructor(
    readonly limit: "rows" | "characters",
    /** 1-based row where it was met. */
    readonly row: number,
  ) {
    super(`Too many ${limit} at row ${row}`);
    this.name = "SheetLimitError";
  }
}

/** Excel keeps 32,767 characters in a cell; other programs some more. */
const MAX_CHARACTERS = 1_000_000;

const A = 65;
const LOWER_A = 97;

/**
 * Reads the rows and the cells of a worksheet part, one after the other and once, whatever the prefixes
 * and the edition of the format. Elements of other namespaces are passed over.
 */
export class SheetReader {
  readonly row: SheetRow = {
    ...{ start: 0, contentStart: 0, contentEnd: 0, end: 0, row: -1, isNumbered: true },
    ...{ height: undefined, hidden: false, style: undefined, spans: undefined },
  };
  readonly cell: SheetCell = {
    ...{ start: 0, contentStart: 0, contentEnd: 0, end: 0, column: -1, isReferenced: true },
    ...{ type: "n", style: 0, value: null, sharedText: -1, isDuration: false, formula: null },
  };
  /** Where the rows stand; its end is known once all were read. Null in a sheet without rows. */
  sheetData: Span | null = null;
  private readonly xml: XmlReader;
  private readonly namespace: string;
  private rows = 0;
  private inData = false;
  private inRow = false;
  /** Whether names without a prefix are of the sheet's namespace in this row. */
  private isPlainRow = false;
  private readonly plain = new PlainCell();

  /** Throws NotAWorksheetError, EmptyXmlError, or XmlError on what is not well-formed. */
  constructor(
    text: string | TextSource,
    private readonly strings: CellTexts,
  ) {
    this.xml = new XmlReader(text);
    this.xml.next();
    this.namespace = this.xml.namespace;
    if (this.xml.localName !== "worksheet") throw new NotAWorksheetError();
  }

  /** The reader of the part, before the first row or after the last one: at a child of the worksheet. */
  get reader(): XmlReader {
    return this.xml;
  }

  /**
   * Goes on to the next child of the worksheet: true at an element, which must then be read or skipped;
   * false after the last one. `sheetData` is such a child, whose rows `nextRow` reads.
   */
  nextChild(): boolean {
    const { xml } = this;
    for (;;) {
      const kind = xml.next();
      if (kind === "end" || (kind === "close" && xml.depth === 0)) return false;
      if (kind !== "open") continue;
      if (xml.namespace === this.namespace) break;
      xml.skip();
    }
    if (xml.localName === "sheetData" && !this.sheetData) {
      const { start, end } = xml;
      this.sheetData = { start, contentStart: end, contentEnd: end, end };
      this.inData = true;
    }
    return true;
  }

  /** Goes to the next row; false after the last one. The former row's cells need not have been read. */
  nextRow(): boolean {
    const { xml, row } = this;
    if (!this.inData && !this.findData()) return false;
    while (this.nextCell());
    for (;;) {
      const kind = xml.next();
      if (kind === "close") return this.endData();
      if (kind !== "open") continue;
      if (xml.localName === "row" && xml.namespace === this.namespace) break;
      xml.skip();
    }
    const number = xml.attribute("r");
    row.isNumbered = number !== undefined;
    row.row = number === undefined ? row.row + 1 : rowNumber(number, row.row);
    this.rows += 1;
    // Also of rows that all say the same number.
    if (row.row >= MAX_ROWS || this.rows > MAX_ROWS) throw new SheetLimitError("rows", row.row + 1);
    row.start = xml.start;
    row.contentStart = xml.end;
    const height = xml.attribute("ht");
    row.height = height === undefined ? undefined : Number(height);
    row.hidden = isTrue(xml.attribute("hidden"));
    row.style = isTrue(xml.attribute("customFormat")) ? Number(xml.attribute("s") ?? 0) : undefined;
    row.spans = xml.attribute("spans");
    this.cell.column = -1;
    this.inRow = true;
    this.isPlainRow = xml.prefix === "";
    return true;
  }

  /** Passes over the children of the worksheet that come before its rows. */
  private findData(): boolean {
    while (this.nextChild()) {
      if (this.inData) return true;
      this.xml.skip();
    }
    return false;
  }

  /** Goes to the next cell of the row; false after the last one. */
  nextCell(): boolean {
    if (!this.inRow) return false;
    const { xml } = this;
    if (this.isPlainRow && xml.takeElement(this.plain)) {
      this.takePlainCell();
      return true;
    }
    for (;;) {
      const kind = xml.next();
      if (kind === "close") {
        this.inRow = false;
        this.row.contentEnd = xml.start;
        this.row.end = xml.end;
        return false;
      }
      if (kind !== "open") continue;
      if (xml.localName === "c" && xml.namespace === this.namespace) break;
      xml.skip();
    }
    this.readCell();
    return true;
  }

  private takePlainCell(): void {
    const { cell, plain } = this;
    if (plain.column >= MAX_COLUMNS)
      throw new XmlError("A cell beyond the last column", plain.start);
    cell.column = plain.column;
    cell.isReferenced = true;
    cell.type = plain.type;
    cell.style = plain.style;
    cell.start = plain.start;
    cell.contentStart = plain.contentStart;
    cell.contentEnd = plain.contentEnd;
    cell.end = plain.end;
    cell.isDuration = false;
    cell.sharedText = -1;
    cell.formula = plain.formula;
    if (plain.number >= 0)
      cell.value = plain.type === "s" ? this.sharedText(plain.number) : plain.number;
    else if (plain.raw === null) cell.value = null;
    else {
      this.checkLength(plain.raw);
      cell.value = this.valueOf(plain.type, plain.raw);
    }
  }

  private checkLength(text: string): void {
    if (text.length > MAX_CHARACTERS) throw new SheetLimitError("characters", this.row.row + 1);
  }

  private endData(): boolean {
    this.inData = false;
    if (this.sheetData) {
      this.sheetData.contentEnd = this.xml.start;
      this.sheetData.end = this.xml.end;
    }
    return false;
  }

  private readCell(): void {
    const { xml, cell } = this;
    const reference = xml.attribute("r");
    cell.isReferenced = reference !== undefined;
    cell.column = reference === undefined ? cell.column + 1 : columnOf(reference, cell.column + 1);
    if (cell.column >= MAX_COLUMNS) throw new XmlError("A cell beyond the last column", xml.start);
    cell.type = xml.attribute("t") ?? "n";
    cell.style = Number(xml.attribute("s") ?? 0);
    cell.start = xml.start;
    cell.contentStart = xml.end;
    cell.value = null;
    cell.isDuration = false;
    cell.sharedText = -1;
    cell.formula = null;
    const outside = xml.depth - 1;
    let raw: string | null = null;
    let inline: string | null = null;
    while (xml.depth > outside) {
      if (xml.next() !== "open") continue;
      const isOurs = xml.namespace === this.namespace;
      if (isOurs && xml.localName === "v") raw = xml.textContent();
      else if (isOurs && xml.localName === "f") cell.formula = this.readFormula();
      else if (isOurs && xml.localName === "is") inline = richText(xml);
      else xml.skip();
    }
    cell.contentEnd = xml.start;
    cell.end = xml.end;
    this.checkLength(raw ?? inline ?? "");
    if (cell.type === "inlineStr")
      cell.value = inline ?? (raw === null ? null : decodeXString(raw));
    else if (raw !== null) cell.value = this.valueOf(cell.type, raw);
  }

  private readFormula(): SheetCell["formula"] {
    const { xml } = this;
    const { start, end: contentStart } = xml;
    const type = xml.attribute("t");
    const sharedIndex = xml.attribute("si") ?? "";
    const text = decodeXString(xml.textContent());
    return { start, contentStart, contentEnd: xml.start, end: xml.end, text, type, sharedIndex };
  }

  private sharedText(index: number): string {
    this.cell.sharedText = index;
    return this.strings.text(index);
  }

  private isoValue(text: string): CellValue {
    const time = parseIsoTime(text);
    this.cell.isDuration = time?.kind === "duration";
    return time?.days ?? text;
  }

  private valueOf(type: string, raw: string): CellValue | null {
    switch (type) {
      case "n":
        return raw.trim() === "" ? null : numberOf(raw);
      case "s":
        return this.sharedText(Number(raw));
      case "b":
        return isTrue(raw.trim());
      case "d":
        return this.isoValue(raw.trim());
      default:
        return decodeXString(raw);
    }
  }
}

/**
 * The text of a shared (`si`) or inline (`is`) string: its runs, without furigana. The reader is at its
 * `open` token, and passes its `close`.
 */
export function richText(xml: XmlReader): string {
  const outside = xml.depth - 1;
  let text = "";
  while (xml.depth > outside) {
    if (xml.next() !== "open") continue;
    if (xml.localName === "t") text += xml.textContent();
    else if (xml.localName === "rPh") xml.skip();
  }
  return decodeXString(text);
}

/** What is no number stays the text that it is. */
function numberOf(raw: string): CellValue {
  const number = Number(raw);
  return Number.isNaN(number) ? decodeXString(raw) : number;
}

function rowNumber(text: string, previous: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number - 1 : previous + 1;
}

/** The column of a reference such as `$AB12`; `otherwise` when it has none. */
function columnOf(reference: string, otherwise: number): number {
  let column = 0;
  for (let index = 0; index < reference.length && column <= MAX_COLUMNS; index += 1) {
    const code = reference.charCodeAt(index);
    if (code >= A && code < A + 26) column = column * 26 + code - A + 1;
    else if (code >= LOWER_A && code < LOWER_A + 26) column = column * 26 + code - LOWER_A + 1;
    else if (column > 0) break;
  }
  return column === 0 ? otherwise : column - 1;
}
