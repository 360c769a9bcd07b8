import { CONTENT_TYPE } from "../contentTypes";
import type { OpcPackage } from "../opcPackage";
import type { SheetPart } from "../read/workbookParts";
import { RELATIONSHIP } from "../relationships";
import { pivotCacheField } from "../write/pivotCacheField";
import { writePivotCache } from "../write/pivotCachePart";
import { pivotTablePartXml } from "../write/pivotTablePart";
import type { NumberFormatIds } from "../write/pivotToWrite";
import type { AddedPivot } from "./edits";
import type { WorkbookXml } from "./workbookXml";

/** Where added pivot tables are written. */
export interface PivotTarget {
  parts: OpcPackage;
  workbookPath: string;
  workbook: WorkbookXml;
  styles: NumberFormatIds;
}

/**
 * Writes pivot tables that the file does not have, each with a cache of its own, at the path that
 * their definition names. Throws when the path is taken, or when there is no such sheet.
 */
export function addPivots(
  target: PivotTarget,
  sheets: readonly SheetPart[],
  pivots: readonly AddedPivot[],
): void {
  for (const pivot of pivots) addPivot(target, sheets, pivot);
}

function addPivot(target: PivotTarget, sheets: readonly SheetPart[], pivot: AddedPivot): void {
  const { parts, workbook, workbookPath, styles } = target;
  const { part, sheet: sheetName } = pivot.definition;
  const sheet = sheets.find(({ name }) => name === sheetName);
  if (!sheet) throw new Error(`The file has no sheet named ${sheetName}`);
  if (part === "" || parts.has(part))
    throw new Error(`Not a free path for a pivot table: "${part}"`);
  const cachePart = addCache(parts, pivot);
  const link = parts.addRelationship(workbookPath, RELATIONSHIP.pivotCacheDefinition, cachePart);
  const cacheId = workbook.addPivotCache(link);
  parts.setText(part, pivotTablePartXml(pivot, cacheId, styles), CONTENT_TYPE.pivotTable);
  parts.addRelationship(part, RELATIONSHIP.pivotCacheDefinition, cachePart);
  parts.addRelationship(sheet.path, RELATIONSHIP.pivotTable, part);
}

function addCache(parts: OpcPackage, { definition, source, refreshOnLoad }: AddedPivot): string {
  const onAxis = new Set(
    [...definition.rowFields, ...definition.pageFields].map(({ field }) => field),
  );
  const fields = source.headers.map((name, index) =>
    pivotCacheField(
      { name, code: undefined, id: 0 },
      source.rows.map((row) => row[index]),
      onAxis.has(name),
    ),
  );
  const cache = {
    source: definition.source,
    fields,
    recordCount: source.rows.length,
    refreshOnLoad,
  };
  return writePivotCache(parts, cache, freeCacheNumber(parts));
}

function freeCacheNumber(parts: OpcPackage): number {
  for (let number = 1; ; number += 1) {
    const paths = ["Definition", "Records"].map(
      (kind) => `xl/pivotCache/pivotCache${kind}${number}.xml`,
    );
    if (!paths.some((path) => parts.has(path))) return number;
  }
}
