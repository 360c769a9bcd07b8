import { richText } from "./richText";
import { findElement, rootPrefix } from "./scanXml";

/** The workbook's table of texts; each is decoded when first asked for. */
export class SharedStrings {
  private readonly spans: { start: number; end: number }[] = [];
  private readonly texts: (string | undefined)[] = [];
  private readonly prefix: string;

  /** `xml` is the sharedStrings part; `""` when the workbook has none. */
  constructor(private readonly xml: string) {
    this.prefix = rootPrefix(xml);
    const name = `${this.prefix}si`;
    for (let span = findElement(xml, name, 0); span; span = findElement(xml, name, span.end)) {
      this.spans.push({ start: span.contentStart, end: span.contentEnd });
    }
  }

  get count(): number {
    return this.spans.length;
  }

  /** `""` for an index that the table does not have. */
  text(index: number): string {
    const known = this.texts[index];
    if (known !== undefined) return known;
    const span = this.spans[index];
    const text = span ? richText(this.xml, this.prefix, span.start, span.end) : "";
    this.texts[index] = text;
    return text;
  }
}
