import type { Element } from "@xmldom/xmldom";
import { childrenNamed, elementAt, textAttribute } from "../read/elements";
import {
  targetOfType,
  targetsOfType,
  type PackageParts,
  type SheetPart,
} from "../read/workbookParts";
import { parseXml } from "../xml";

/** The parts of one pivot table, parsed. */
export interface PivotParts {
  part: string;
  table: Element;
  cachePart: string;
  cache: Element;
  sheet: SheetPart;
}

/** The pivot tables of a sheet whose parts are all there. */
export function pivotParts(parts: PackageParts, sheet: SheetPart): PivotParts[] {
  return targetsOfType(parts.relationships(sheet.path), "pivotTable").flatMap((part) => {
    const table = rootOf(parts, part);
    const cachePart = targetOfType(parts.relationships(part), "pivotCacheDefinition");
    const cache = cachePart === null ? null : rootOf(parts, cachePart);
    return table && cache && cachePart !== null ? [{ part, table, cachePart, cache, sheet }] : [];
  });
}

function rootOf(parts: PackageParts, path: string): Element | null {
  return parts.has(path) ? parseXml(parts.text(path)).documentElement : null;
}

/** The cache's fields, in the order that indexes count. */
export function cacheFields(cache: Element): Element[] {
  return childrenNamed(elementAt(cache, "cacheFields"), "cacheField");
}

/** The pivot table's fields: the same, as this table uses them. */
export function pivotFields(table: Element): Element[] {
  return childrenNamed(elementAt(table, "pivotFields"), "pivotField");
}

/** A cache field's column header. */
export function fieldName(field: Element | undefined): string {
  return textAttribute(field, "name") ?? "";
}
