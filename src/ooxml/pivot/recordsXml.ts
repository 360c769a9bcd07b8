import type { CellValue } from "../model";
import { NAMESPACE } from "../namespaces";
import { cacheValue } from "./cacheField";
import { itemOf, type PivotItem } from "./items";
import { XML_DECLARATION, escapeAttribute } from "../xml/xmlText";

/** A field of the cache, as its records are written. */
export interface RecordedField {
  /** One a source row. */
  readonly cells: readonly (CellValue | null | undefined)[];
  /** Null when the field does not list its items. */
  readonly items: readonly PivotItem[] | null;
  readonly areDates: boolean;
  /** The place of an item in the list. */
  positionOf(item: PivotItem): number | undefined;
}

/** The cache's records: the source rows, each field as its index in the listed items or as its value. */
export function recordsXml(fields: readonly RecordedField[], count: number): string {
  const records: string[] = [];
  for (let row = 0; row < count; row += 1) {
    records.push(`<r>${fields.map((field) => valueXml(field, row)).join("")}</r>`);
  }
  const attributes = `xmlns="${NAMESPACE.spreadsheet}" count="${count}"`;
  return `${XML_DECLARATION}<pivotCacheRecords ${attributes}>${records.join("")}</pivotCacheRecords>`;
}

function valueXml(field: RecordedField, row: number): string {
  const cell = field.cells[row];
  if (field.items) return `<x v="${field.positionOf(itemOf(cell)) ?? 0}"/>`;
  const { name, value } = cacheValue(cell, field.areDates);
  return value === null ? `<${name}/>` : `<${name} v="${escapeAttribute(value)}"/>`;
}
