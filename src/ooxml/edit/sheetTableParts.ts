import { NAMESPACE } from "../namespaces";
import type { Span } from "../read/sheetReader";
import { XmlReader } from "../xml/xmlReader";
import { escapeXml } from "../xml/xmlText";
import { isRelationshipNamespace } from "../xml/xmlTree";
import { patched, prefixAt } from "./tagText";

/** The list by which a worksheet part names its tables, changed in the text: the rest stays as written. */

/** The sheet with one more table, linked by that relationship. */
export function withTablePart(xml: string, relationshipId: string): string {
  const { prefix, list, place } = findList(xml);
  const namespace = list?.relationships ?? NAMESPACE.officeRelationships;
  const entry = `<${prefix}tablePart xmlns:r="${namespace}" r:id="${escapeXml(relationshipId)}"/>`;
  const entries = [...(list?.entries.map(({ text }) => text) ?? []), entry];
  const { start, end } = list ?? { start: place, end: place };
  return patched(xml, [{ start, end, text: listXml(entries, prefix) }]);
}

/** The sheet without the table of that relationship. */
export function withoutTablePart(xml: string, relationshipId: string): string {
  const { prefix, list } = findList(xml);
  if (!list) return xml;
  const entries = list.entries.filter(({ id }) => id !== relationshipId).map(({ text }) => text);
  return patched(xml, [{ start: list.start, end: list.end, text: listXml(entries, prefix) }]);
}

function listXml(entries: readonly string[], prefix: string): string {
  if (entries.length === 0) return "";
  return `<${prefix}tableParts count="${entries.length}">${entries.join("")}</${prefix}tableParts>`;
}

interface TableList extends Pick<Span, "start" | "end"> {
  readonly entries: { readonly id: string | undefined; readonly text: string }[];
  /** The namespace of its ids, which the two editions of the format name otherwise. */
  relationships: string | undefined;
}

/** The list, and where it would go: tables come last in a worksheet, but for its list of extensions. */
function findList(xml: string): { prefix: string; list: TableList | null; place: number } {
  const reader = new XmlReader(xml);
  reader.next();
  const prefix = prefixAt(xml, reader.start);
  const { namespace } = reader;
  let list: TableList | null = null;
  let place = -1;
  while (reader.depth > 0) {
    if (reader.next() !== "open") continue;
    const isOurs = reader.namespace === namespace;
    const { start } = reader;
    if (isOurs && reader.localName === "tableParts") {
      const entries = readEntries(reader, xml);
      list = { start, end: reader.end, ...entries };
    } else {
      if (isOurs && reader.localName === "extLst") place = start;
      reader.skip();
    }
  }
  return { prefix, list, place: place < 0 ? reader.start : place };
}

function readEntries(reader: XmlReader, xml: string): Pick<TableList, "entries" | "relationships"> {
  const outside = reader.depth - 1;
  const entries: TableList["entries"] = [];
  let relationships: string | undefined;
  while (reader.depth > outside) {
    if (reader.next() !== "open") continue;
    const { start } = reader;
    const id = reader.attributeOf("id", (uri) => {
      if (isRelationshipNamespace(uri)) relationships = uri;
      return isRelationshipNamespace(uri);
    });
    reader.skip();
    entries.push({ id, text: xml.slice(start, reader.end) });
  }
  return { entries, relationships };
}
