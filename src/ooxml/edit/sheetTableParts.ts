import { NAMESPACE } from "../namespaces";
import { SheetText } from "../read/scanSheet";
import { type ElementSpan, findElement } from "../read/scanXml";

/** The list by which a worksheet part names its tables, changed in the text: the rest stays as written. */

/** The sheet with one more table, linked by that relationship. */
export function withTablePart(xml: string, relationshipId: string): string {
  const { sheetData, prefix } = new SheetText(xml);
  const entry = `<${prefix}tablePart xmlns:r="${NAMESPACE.officeRelationships}" r:id="${relationshipId}"/>`;
  const list = findElement(xml, `${prefix}tableParts`, sheetData.end);
  if (list) {
    const entries = xml.slice(list.contentStart, list.contentEnd) + entry;
    return xml.slice(0, list.start) + listXml(entries, prefix) + xml.slice(list.end);
  }
  const at = endOfList(xml, prefix, sheetData);
  return xml.slice(0, at) + listXml(entry, prefix) + xml.slice(at);
}

/** The sheet without the table of that relationship. */
export function withoutTablePart(xml: string, relationshipId: string): string {
  const { sheetData, prefix } = new SheetText(xml);
  const list = findElement(xml, `${prefix}tableParts`, sheetData.end);
  if (!list) return xml;
  const entry = new RegExp(`<${prefix}tablePart\\s[^>]*:id=["']${relationshipId}["'][^>]*/>`);
  const entries = xml.slice(list.contentStart, list.contentEnd).replace(entry, "");
  return xml.slice(0, list.start) + listXml(entries, prefix) + xml.slice(list.end);
}

function listXml(entries: string, prefix: string): string {
  const count = entries.split(`<${prefix}tablePart`).length - 1;
  if (count === 0) return "";
  return `<${prefix}tableParts count="${count}">${entries}</${prefix}tableParts>`;
}

/** Tables come last in a worksheet, but for its own list of extensions. */
function endOfList(xml: string, prefix: string, sheetData: ElementSpan): number {
  const end = xml.lastIndexOf(`</${prefix}worksheet`);
  let from = sheetData.end;
  for (;;) {
    const extensions = findElement(xml, `${prefix}extLst`, from, end);
    if (!extensions) return end;
    if (xml.slice(extensions.end, end).trim() === "") return extensions.start;
    from = extensions.end;
  }
}
