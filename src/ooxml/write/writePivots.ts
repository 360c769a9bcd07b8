import { CONTENT_TYPE } from "../contentTypes";
import type { OpcPackage } from "../opcPackage";
import { RELATIONSHIP } from "../relationships";
import type { PivotSource } from "../pivot/source";
import { pivotCacheField, type PivotCacheField } from "./pivotCacheField";
import { type CacheToWrite, writePivotCache } from "./pivotCachePart";
import type { PlacedPivot } from "./pivotPlacement";
import { pivotTablePartXml } from "./pivotTablePart";
import type { TableSpec } from "./spec";
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
    const part = writePivotCache(target, cacheOf(table, pivots, styles), cacheId);
    for (const pivot of pivots) {
      const path = pivot.definition.part;
      const xml = pivotTablePartXml({ ...pivot, style: pivot.spec.style }, cacheId, styles);
      target.setText(path, xml, CONTENT_TYPE.pivotTable);
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

/** The cache that all the pivots of one table share. */
function cacheOf(
  table: TableSpec,
  pivots: readonly PlacedPivot[],
  styles: StyleTable,
): CacheToWrite {
  const rows = pivots[0]?.source.rows ?? [];
  return {
    source: { table: table.name },
    fields: cacheFields(table, pivots, rows, styles),
    recordCount: table.pivotRecords === false ? null : rows.length,
    refreshOnLoad: true,
  };
}

/** Only the fields on some pivot's rows or pages get items: Excel repairs files that give more. */
function cacheFields(
  table: TableSpec,
  pivots: readonly PlacedPivot[],
  rows: PivotSource["rows"],
  styles: StyleTable,
): PivotCacheField[] {
  const onAxis = new Set(
    pivots.flatMap(({ spec }) => [...spec.rowFields, ...spec.pageFields].map(({ field }) => field)),
  );
  return table.columns.map(({ name, style }, index) =>
    pivotCacheField(
      { name, code: style?.numberFormat, id: styles.numberFormat(style?.numberFormat) },
      rows.map((row) => row[index]),
      onAxis.has(name),
    ),
  );
}
