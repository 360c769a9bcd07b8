import { columnIndex } from "../a1";
import { findElement, rawAttribute, rootPrefix, type ElementSpan } from "./scanXml";

/** A row or a cell of a sheet's text. */
export interface RowSpan extends ElementSpan {
  /** 0-based. */
  row: number;
}

export interface CellSpan extends ElementSpan {
  /** 0-based. */
  column: number;
}

/** The text of a worksheet part, with where its rows and cells stand. */
export class SheetText {
  /** Namespace prefix with its colon, or `""`. */
  readonly prefix: string;
  readonly sheetData: ElementSpan;
  private readonly cellName: string;

  /** Throws when the part has no `sheetData`, which every worksheet must have. */
  constructor(readonly xml: string) {
    this.prefix = rootPrefix(xml);
    this.cellName = `${this.prefix}c`;
    const sheetData = findElement(xml, `${this.prefix}sheetData`, 0);
    if (!sheetData) throw new Error("The worksheet has no sheetData");
    this.sheetData = sheetData;
  }

  /** Everything but the rows: small enough for a DOM. */
  withoutRows(): string {
    const { contentStart, contentEnd } = this.sheetData;
    return this.xml.slice(0, contentStart) + this.xml.slice(contentEnd);
  }

  /** In the order of the file. */
  *rows(): Generator<RowSpan> {
    const name = `${this.prefix}row`;
    const limit = this.sheetData.contentEnd;
    let previous = -1;
    for (let from = this.sheetData.contentStart; ;) {
      const span = findElement(this.xml, name, from, limit);
      if (!span) return;
      const number = rawAttribute(this.xml, span, "r");
      previous = number === undefined ? previous + 1 : Number(number) - 1;
      yield { ...span, row: previous };
      from = span.end;
    }
  }

  /** In the order of the file. */
  cells(row: ElementSpan): CellSpan[] {
    const cells: CellSpan[] = [];
    let previous = -1;
    for (let from = row.contentStart; ;) {
      const span = findElement(this.xml, this.cellName, from, row.contentEnd);
      if (!span) return cells;
      const reference = rawAttribute(this.xml, span, "r");
      previous = reference === undefined ? previous + 1 : columnOf(reference);
      const { start, contentStart, contentEnd, end } = span;
      // Not a spread: it is ten times slower, and a sheet has hundreds of thousands of cells.
      cells.push({ start, contentStart, contentEnd, end, column: previous });
      from = end;
    }
  }
}

function columnOf(reference: string): number {
  let letters = 0;
  while (reference.charCodeAt(letters) >= 65) letters += 1;
  return columnIndex(reference.slice(0, letters));
}
