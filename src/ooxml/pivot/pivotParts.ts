import type { OpcPackage } from "../opcPackage";
import { targetOfType, targetsOfType, type SheetPart } from "../read/workbookParts";
import {
  type XmlDocument,
  type XmlElement,
  childrenNamed,
  elementAt,
  parseXml,
  textAttribute,
} from "../xml/xmlTree";

/** The parts of one pivot table, parsed. */
export interface PivotParts {
  part: string;
  table: XmlElement;
  tableDocument: XmlDocument;
  cachePart: string;
  cache: XmlElement;
  cacheDocument: XmlDocument;
  sheet: SheetPart;
}

/** The pivot tables of a sheet whose parts are all there. */
export function pivotParts(parts: OpcPackage, sheet: SheetPart): PivotParts[] {
  return targetsOfType(parts.relationships(sheet.path), "pivotTable").flatMap((part) => {
    const tableDocument = documentOf(parts, part);
    const cachePart = targetOfType(parts.relationships(part), "pivotCacheDefinition");
    const cacheDocument = cachePart === null ? null : documentOf(parts, cachePart);
    if (!tableDocument || !cacheDocument || cachePart === null) return [];
    const [table, cache] = [tableDocument.root, cacheDocument.root];
    return [{ part, table, tableDocument, cachePart, cache, cacheDocument, sheet }];
  });
}

function documentOf(parts: OpcPackage, path: string): XmlDocument | null {
  return parts.has(path) ? parseXml(parts.text(path)) : null;
}

/** The cache's fields, in the order that indexes count. */
export function cacheFields(cache: XmlElement): XmlElement[] {
  return childrenNamed(elementAt(cache, "cacheFields"), "cacheField");
}

/** The pivot table's fields: the same, as this table uses them. */
export function pivotFields(table: XmlElement): XmlElement[] {
  return childrenNamed(elementAt(table, "pivotFields"), "pivotField");
}

/** A cache field's column header. */
export function fieldName(field: XmlElement | undefined): string {
  return textAttribute(field, "name") ?? "";
}
