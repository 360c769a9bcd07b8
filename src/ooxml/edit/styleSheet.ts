import { NAMESPACE } from "../namespaces";
import { builtInFormatId, FIRST_CUSTOM_FORMAT, numberFormatsOf } from "../read/numberFormats";
import {
  type XmlDocument,
  type XmlElement,
  appendElement,
  childrenNamed,
  elementAt,
  ensureChild,
  newElement,
  numberAttribute,
  parseXml,
  setAttributes,
} from "../xml/xmlTree";

const MINIMAL_STYLES =
  `<styleSheet xmlns="${NAMESPACE.spreadsheet}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  "</styleSheet>";

/** The styles part, to which formats can be added. Existing styles never change. */
export class StyleSheet {
  private document: XmlDocument | null = null;
  private readonly derived = new Map<string, number>();
  private changed = false;

  /** `xml` is null for a workbook without styles. */
  constructor(private readonly xml: string | null) {}

  /** The index of the style that is `style` with another number format (en-US code). */
  withNumberFormat(style: number, code: string): number {
    const key = `${style} ${code}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const index = this.derive(style, code);
    this.derived.set(key, index);
    return index;
  }

  /** The part's new text; null when nothing was added. */
  changedXml(): string | null {
    return this.changed && this.document ? this.document.toXml() : null;
  }

  private derive(style: number, code: string): number {
    const root = this.root();
    const formats = ensureChild(root, "cellXfs", [
      "cellStyles",
      "dxfs",
      "tableStyles",
      "colors",
      "extLst",
    ]);
    const existing = childrenNamed(formats, "xf");
    const base = existing[style] ?? existing[0];
    const current = numberFormatsOf(root)(numberAttribute(base, "numFmtId") ?? 0);
    if (base && current === code) return existing.indexOf(base);
    const added = base ? base.clone() : newElement(formats, "xf");
    setAttributes(added, { numFmtId: this.numberFormat(code), applyNumberFormat: true });
    formats.append(added);
    setAttributes(formats, { count: existing.length + 1 });
    this.changed = true;
    return existing.length;
  }

  /** The number of an en-US code, for what is no cell; General by default. */
  numberFormat(code = "General"): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined) return builtIn;
    const root = this.root();
    const formats = childrenNamed(elementAt(root, "numFmts"), "numFmt");
    const same = formats.find((format) => format.getAttribute("formatCode") === code);
    if (same) return numberAttribute(same, "numFmtId") ?? 0;
    const ids = formats.map((format) => numberAttribute(format, "numFmtId") ?? 0);
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...ids) + 1;
    const list = ensureChild(root, "numFmts", [
      "fonts",
      "fills",
      "borders",
      "cellStyleXfs",
      "cellXfs",
    ]);
    appendElement(list, "numFmt", { numFmtId: id, formatCode: code });
    this.changed = true;
    setAttributes(list, { count: formats.length + 1 });
    return id;
  }

  private root(): XmlElement {
    this.document ??= parseXml(this.xml ?? MINIMAL_STYLES);
    return this.document.root;
  }
}
