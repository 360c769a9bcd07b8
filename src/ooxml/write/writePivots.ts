import { CONTENT_TYPE } from "../contentTypes";
import type { OpcPackage } from "../opcPackage";
import { RELATIONSHIP } from "../relationshipTypes";
import { writePivotCache } from "./pivotCachePart";
import { pivotTablePartXml } from "./pivotTablePart";
import type { StyleTable } from "./styleTable";
import type { PlannedSheet } from "./workbookPlan";

/** A pivot cache's definition, to be linked to the workbook. */
export interface WrittenCache {
  cacheId: number;
  part: string;
}

/** Writes the pivot tables of all sheets, with one cache for each table they summarise. */
export function writePivots(
  target: OpcPackage,
  sheets: readonly PlannedSheet[],
  sheetParts: readonly string[],
  styles: StyleTable,
): WrittenCache[] {
  const caches: WrittenCache[] = [];
  const all = sheets.flatMap(({ pivots }) => pivots);
  for (const table of sheets.flatMap(({ spec }) => spec.tables ?? [])) {
    const pivots = all.filter(({ spec }) => spec.source.table === table.name);
    if (pivots.length === 0) continue;
    const cacheId = caches.length + 1;
    const part = writePivotCache({ package: target, styles }, table, pivots, cacheId);
    for (const pivot of pivots) {
      const path = pivot.definition.part;
      target.setText(path, pivotTablePartXml(pivot, cacheId, styles), CONTENT_TYPE.pivotTable);
      target.addRelationship(path, RELATIONSHIP.pivotCacheDefinition, part);
    }
    caches.push({ cacheId, part });
  }
  sheets.forEach(({ pivots }, index) => {
    for (const { definition } of pivots) {
      target.addRelationship(sheetParts[index] ?? "", RELATIONSHIP.pivotTable, definition.part);
    }
  });
  return caches;
}
