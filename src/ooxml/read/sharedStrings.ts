import { type TextSource, XmlReader } from "../xml/xmlReader";
import { richText } from "./sheetReader";

/** Texts between two steps. */
const STEP = 500;

/** The workbook's table of texts. */
export class SharedStrings {
  /** Of a workbook without shared texts. */
  static readonly none = new SharedStrings([]);

  private constructor(private readonly texts: readonly string[]) {}

  /** Reads the sharedStrings part. */
  static read(text: string | TextSource): SharedStrings {
    const reading = SharedStrings.readInSteps(text);
    for (;;) {
      const { done, value } = reading.next();
      if (done) return value;
    }
  }

  /** As `read`, with a step every few hundred texts. */
  static *readInSteps(text: string | TextSource): Generator<void, SharedStrings> {
    const xml = new XmlReader(text);
    xml.next();
    const { namespace } = xml;
    const texts: string[] = [];
    for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
      if (kind !== "open") continue;
      if (xml.localName !== "si" || xml.namespace !== namespace) {
        xml.skip();
        continue;
      }
      texts.push(richText(xml));
      if (texts.length % STEP === 0) yield;
    }
    return new SharedStrings(texts);
  }

  get count(): number {
    return this.texts.length;
  }

  /** `""` for an index that the table does not have. */
  text(index: number): string {
    return this.texts[index] ?? "";
  }
}
