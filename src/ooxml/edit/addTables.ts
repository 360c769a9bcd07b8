import { formatRect } from "../a1";
import { CONTENT_TYPE } from "../contentTypes";
import { NAMESPACE } from "../namespaces";
import type { OpcPackage } from "../opcPackage";
import { withFunctionPrefixes } from "../formulaText";
import { parseTable, readTables } from "../read/tables";
import type { SheetPart } from "../read/workbookParts";
import { RELATIONSHIP } from "../relationships";
import type { AddedTable } from "./edits";
import { XML_DECLARATION, attributes, escapeText, escapeXml } from "../xml/xmlText";
import type { Span } from "../xml/tagScanner";
import { XmlReader } from "../xml/xmlReader";
import { isRelationshipNamespace } from "../xml/xmlTree";
import { patched, prefixAt } from "./tagText";

/** Makes tables of cells that the sheets hold. Throws when there is no such sheet. */
export function addTables(
  parts: OpcPackage,
  sheets: readonly SheetPart[],
  tables: readonly AddedTable[],
): void {
  for (const table of tables) {
    const sheet = sheets.find(({ name }) => name === table.sheet);
    if (!sheet) throw new Error(`The file has no sheet named ${table.sheet}`);
    const path = freePath(parts);
    parts.setText(path, tableXml(table, freeId(parts, sheets)), CONTENT_TYPE.table);
    const link = parts.addRelationship(sheet.path, RELATIONSHIP.table, path);
    parts.setText(sheet.path, withTablePart(parts.text(sheet.path), link));
  }
}

/** Takes tables off their sheets: the cells stay. Throws when the file has no such table. */
export function removeTables(
  parts: OpcPackage,
  sheets: readonly SheetPart[],
  names: readonly string[],
): void {
  for (const name of names) {
    const [place] = sheets.flatMap((sheet) => linksTo(parts, sheet, name));
    if (!place) throw new Error(`The file has no table named ${name}`);
    const { sheet, link } = place;
    parts.setText(sheet, withoutTablePart(parts.text(sheet), link.id));
    parts.removeRelationship(sheet, link.id);
    parts.remove(link.target);
  }
}

function linksTo(parts: OpcPackage, { path, name: sheetName }: SheetPart, table: string) {
  const wanted = table.toLowerCase();
  return parts
    .relationships(path)
    .filter(({ type, external }) => !external && type.endsWith("/table"))
    .filter(({ target }) => parts.has(target))
    .filter(
      ({ target }) => parseTable(parts.text(target), sheetName)?.name.toLowerCase() === wanted,
    )
    .map((link) => ({ sheet: path, link }));
}

function freePath(parts: OpcPackage): string {
  for (let number = 1; ; number += 1) {
    const path = `xl/tables/table${number}.xml`;
    if (!parts.has(path)) return path;
  }
}

/** Ids are unique in the workbook. */
function freeId(parts: OpcPackage, sheets: readonly SheetPart[]): number {
  const ids = sheets.flatMap((sheet) => readTables(parts, sheet).map(({ id }) => id));
  return Math.max(0, ...ids) + 1;
}

function tableXml(table: AddedTable, id: number): string {
  const { name, rect, headerRow, totalsRow } = table;
  const head = attributes({
    xmlns: NAMESPACE.spreadsheet,
    id,
    name,
    displayName: name,
    ref: formatRect(rect),
    headerRowCount: headerRow ? undefined : 0,
    totalsRowCount: totalsRow ? 1 : undefined,
    totalsRowShown: totalsRow ? undefined : false,
  });
  const filtered = formatRect({ ...rect, rows: rect.rows - (totalsRow ? 1 : 0) });
  const columns = table.columns.map((column, index) => columnXml(column, index + 1));
  return [
    `${XML_DECLARATION}<table${head}>`,
    table.filterButton && headerRow ? `<autoFilter ref="${filtered}"/>` : "",
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>`,
    styleXml(table),
    "</table>",
  ].join("");
}

function columnXml({ name, calculatedFormula }: AddedTable["columns"][number], id: number): string {
  const head = attributes({ id, name });
  if (calculatedFormula === undefined) return `<tableColumn${head}/>`;
  const formula = escapeText(withFunctionPrefixes(calculatedFormula.replace(/^=/, "")));
  return `<tableColumn${head}><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn>`;
}

function styleXml({ style, rowStripes }: AddedTable): string {
  return `<tableStyleInfo${attributes({
    name: style === "" ? undefined : style,
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes: rowStripes,
    showColumnStripes: false,
  })}/>`;
}

/** The list by which a worksheet part names its tables, changed in the text: the rest stays as written. */

/** The sheet with one more table, linked by that relationship. */
function withTablePart(xml: string, relationshipId: string): string {
  const { prefix, list, place } = findList(xml);
  const namespace = list?.relationships ?? NAMESPACE.officeRelationships;
  const entry = `<${prefix}tablePart xmlns:r="${namespace}" r:id="${escapeXml(relationshipId)}"/>`;
  const entries = [...(list?.entries.map(({ text }) => text) ?? []), entry];
  const { start, end } = list ?? { start: place, end: place };
  return patched(xml, [{ start, end, text: listXml(entries, prefix) }]);
}

/** The sheet without the table of that relationship. */
function withoutTablePart(xml: string, relationshipId: string): string {
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
