import { builtInFormatId, FIRST_CUSTOM_FORMAT } from "../read/numberFormats";
import { attributes } from "../xml/xmlText";

/** The workbook's number formats, each written once. */
export class NumberFormats {
  private readonly custom = new Map<string, number>();

  /** The number by which styles, tables and pivots name the format; 0 for none. */
  id(code = "General"): number {
    const known = builtInFormatId(code) ?? this.custom.get(code);
    if (known !== undefined) return known;
    const id = FIRST_CUSTOM_FORMAT + this.custom.size;
    this.custom.set(code, id);
    return id;
  }

  /** The formats to declare, ready for `<numFmts>`. */
  elements(): string[] {
    return [...this.custom].map(([code, id]) => numberFormatXml(id, code));
  }
}

/** Declares one format. */
export function numberFormatXml(id: number, code: string): string {
  return `<numFmt${attributes({ numFmtId: id, formatCode: code })}/>`;
}
