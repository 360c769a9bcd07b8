import { NAMESPACE } from "../namespaces";
import { InternedList } from "./internedList";
import { XML_DECLARATION, escapeText } from "../xml/xmlText";

/** Excel refuses longer texts. */
const MAX_TEXT_LENGTH = 32_767;

/** The workbook's texts, each written once. */
export class SharedStrings {
  private readonly texts = new InternedList();
  private uses = 0;

  /** The index by which a cell names the text. Throws when Excel could not hold it. */
  index(text: string): number {
    if (text.length > MAX_TEXT_LENGTH) {
      throw new Error(`A cell holds up to ${MAX_TEXT_LENGTH} characters, not ${text.length}`);
    }
    this.uses += 1;
    return this.texts.place(text);
  }

  /** The part; `count` is the number of cells. */
  xml(): string {
    const items = this.texts.texts().map((text) => `<si>${textXml(text)}</si>`);
    const counts = `count="${this.uses}" uniqueCount="${this.texts.size}"`;
    return `${XML_DECLARATION}<sst xmlns="${NAMESPACE.spreadsheet}" ${counts}>${items.join("")}</sst>`;
  }
}

function textXml(text: string): string {
  const preserve = /^\s|\s$|[\n\t]|\s\s/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${preserve}>${escapeText(text)}</t>`;
}
