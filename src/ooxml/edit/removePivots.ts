import type { OpcPackage } from "../opcPackage";
import { targetOfType, targetsOfType, type SheetPart } from "../read/workbookParts";
import type { WorkbookXml } from "./workbookXml";

/** Takes pivot tables off their sheets; their parts are left to be removed. Throws when one is not there. */
export function unlinkPivots(
  parts: OpcPackage,
  sheets: readonly SheetPart[],
  pivots: readonly string[],
): void {
  for (const pivot of pivots) {
    const sheet = sheets.find(({ path }) => pivotsOf(parts, path).includes(pivot));
    const link = sheet && parts.relationships(sheet.path).find(({ target }) => target === pivot);
    if (!link) throw new Error(`The file has no pivot table ${pivot}`);
    parts.removeRelationship(sheet.path, link.id);
    parts.remove(pivot);
  }
}

/** The caches that pivot tables of these sheets use. */
export function usedCaches(parts: OpcPackage, sheets: readonly SheetPart[]): ReadonlySet<string> {
  const caches = sheets
    .flatMap(({ path }) => pivotsOf(parts, path))
    .map((pivot) => targetOfType(parts.relationships(pivot), "pivotCacheDefinition"));
  return new Set(caches.filter((cache) => cache !== null));
}

/** Takes off the workbook the caches that were used before and no longer are: they hold copies of rows. */
export function unlinkUnusedCaches(
  parts: OpcPackage,
  workbookPath: string,
  workbook: WorkbookXml,
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
): void {
  for (const link of parts.relationships(workbookPath)) {
    if (!before.has(link.target) || now.has(link.target)) continue;
    workbook.removePivotCache(link.id);
    parts.removeRelationship(workbookPath, link.id);
  }
}

function pivotsOf(parts: OpcPackage, sheet: string): string[] {
  return targetsOfType(parts.relationships(sheet), "pivotTable");
}
