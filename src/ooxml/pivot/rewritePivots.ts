import type { PivotEdits } from "../edit/edits";
import type { OpcPackage } from "../opcPackage";
import { formatCodesOf } from "../read/numberFormats";
import { targetOfType, workbookParts, type SheetPart } from "../read/workbookParts";
import { pivotParts, type PivotParts } from "./pivotParts";
import { dropMissingItems, axisFields, rewriteTable } from "./rewriteTable";
import { recordsXml, rewriteCache } from "./rewriteCache";
import type { XmlElement } from "../xml/xmlTree";

/**
 * Writes refreshed pivot tables, and the caches they share, into the package. The other tables of
 * those caches only learn the new items: Excel refreshes them all when it opens the file.
 * Throws when an edit's `part` is no pivot table of these sheets.
 */
export function rewritePivots(
  parts: OpcPackage,
  sheets: readonly SheetPart[],
  edits: readonly PivotEdits[],
): void {
  const all = sheets.flatMap((sheet) => pivotParts(parts, sheet));
  for (const { definition } of edits) {
    if (!all.some(({ part }) => part === definition.part)) {
      throw new Error(`The file has no pivot table ${definition.part}`);
    }
  }
  const formatCode =
    edits.length === 0
      ? (): string => "General"
      : formatCodesOf(parts, workbookParts(parts).styles);
  for (const [cachePart, tables] of byCache(all)) {
    const ofCache = edits.filter(({ definition }) =>
      tables.some(({ part }) => part === definition.part),
    );
    if (ofCache.length > 0) rewriteGroup(parts, cachePart, tables, ofCache, formatCode);
  }
}

function byCache(all: readonly PivotParts[]): Map<string, PivotParts[]> {
  const groups = new Map<string, PivotParts[]>();
  for (const pivot of all) {
    groups.set(pivot.cachePart, [...(groups.get(pivot.cachePart) ?? []), pivot]);
  }
  return groups;
}

function rewriteGroup(
  parts: OpcPackage,
  cachePart: string,
  tables: readonly PivotParts[],
  edits: readonly PivotEdits[],
  formatCode: (id: number) => string,
): void {
  const [firstTable] = tables;
  const [firstEdit] = edits;
  if (!firstTable || !firstEdit) return;
  const { cache, cacheDocument } = firstTable;
  const { source } = firstEdit;
  const wanted = (field: string): string[] => selectedLabels(edits, field);
  const elements = tables.map(({ table }) => table);
  const fields = rewriteCache(
    cache,
    elements,
    source,
    wanted,
    formatCode,
    keepsNoMissingItem(cache) && tables.every((table) => editOf(table, edits) !== undefined),
  );
  parts.setText(cachePart, cacheDocument.toXml());
  const records = targetOfType(parts.relationships(cachePart), "pivotCacheRecords");
  const stored = fields.filter((field) => field.isStored);
  if (records !== null) parts.setText(records, recordsXml(stored, source.rows.length));
  for (const pivot of tables) {
    const { part, table, tableDocument } = pivot;
    dropMissingItems(table, fields);
    for (const field of axisFields(table, fields).values()) field.addNewItems();
    const edit = editOf(pivot, edits);
    if (edit) rewriteTable(table, fields, edit.definition, edit.layout);
    parts.setText(part, tableDocument.toXml());
  }
}

/** The option by which Excel, too, forgets at each refresh the items that have left the source. */
function keepsNoMissingItem(cache: XmlElement): boolean {
  return cache.getAttribute("missingItemsLimit") === "0";
}

function editOf({ part }: PivotParts, edits: readonly PivotEdits[]): PivotEdits | undefined {
  return edits.find(({ definition }) => definition.part === part);
}

function selectedLabels(edits: readonly PivotEdits[], field: string): string[] {
  return edits.flatMap(({ definition }) =>
    definition.pageFields
      .filter((page) => page.field === field)
      .flatMap((page) => page.selected ?? []),
  );
}
