import { NAMESPACE } from "./namespaces";
import { readPartList } from "./partList";
import { partKey } from "./relationships";
import type { TextSource } from "./xml/xmlReader";
import { escapeXml, XML_DECLARATION } from "./xml/xmlText";

/** Content types of the parts that this module writes. */

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING_ML = "application/vnd.openxmlformats-officedocument.drawingml";

export const CONTENT_TYPE = {
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  extendedProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  workbook: `${SHEET_ML}.sheet.main+xml`,
  worksheet: `${SHEET_ML}.worksheet+xml`,
  sharedStrings: `${SHEET_ML}.sharedStrings+xml`,
  styles: `${SHEET_ML}.styles+xml`,
  table: `${SHEET_ML}.table+xml`,
  pivotTable: `${SHEET_ML}.pivotTable+xml`,
  pivotCacheDefinition: `${SHEET_ML}.pivotCacheDefinition+xml`,
  pivotCacheRecords: `${SHEET_ML}.pivotCacheRecords+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: `${DRAWING_ML}.chart+xml`,
  webExtension: "application/vnd.ms-office.webextension+xml",
  taskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
} as const;

/** The package's `[Content_Types].xml`: what each part is. */
export class ContentTypeList {
  private readonly byExtension = new Map<string, string>();
  /** By the part's key: its name as written, and its type. */
  private readonly byPart = new Map<string, { part: string; type: string }>();

  /** Throws XmlError, and FileTooLargeError when it lists more than any workbook. */
  static parse(source: string | TextSource): ContentTypeList {
    const list = new ContentTypeList();
    readPartList("[Content_Types].xml", source, (element) => {
      const type = element.attribute("ContentType") ?? "";
      if (element.localName === "Default")
        list.setDefault(element.attribute("Extension") ?? "", type);
      else if (element.localName === "Override")
        list.set((element.attribute("PartName") ?? "").replace(/^[\\/]+/, ""), type);
    });
    return list;
  }

  /** The type of every part with that extension (no dot), unless it has its own. */
  setDefault(extension: string, contentType: string): void {
    this.byExtension.set(extension.toLowerCase(), contentType);
  }

  set(part: string, contentType: string): void {
    this.byPart.set(partKey(part), { part, type: contentType });
  }

  remove(part: string): void {
    this.byPart.delete(partKey(part));
  }

  /** Undefined when the package does not say. */
  of(part: string): string | undefined {
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    return this.byPart.get(partKey(part))?.type ?? this.byExtension.get(extension);
  }

  toXml(): string {
    const defaults = [...this.byExtension].map(
      ([extension, type]) =>
        `<Default Extension="${escapeXml(extension)}" ContentType="${escapeXml(type)}"/>`,
    );
    const overrides = Array.from(
      this.byPart.values(),
      ({ part, type }) =>
        `<Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`,
    );
    const content = [...defaults, ...overrides].join("");
    return `${XML_DECLARATION}<Types xmlns="${NAMESPACE.contentTypes}">${content}</Types>`;
  }
}
