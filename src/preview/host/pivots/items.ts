import type { PivotDefinition } from "../../../ooxml/pivot/definition";
import {
  foldCase,
  type PivotItem,
  itemsOfColumn,
  isExcluded,
  isSelected,
} from "../../../ooxml/pivot/items";
import { HostError, notImplemented } from "../hostErrors";
import type { Scope } from "../scope";
import { showPivot } from "./refresh";
import type { PivotState } from "../state";

/** The items of a field, as of the last refresh, in ascending order. */
export function itemsOfField({ cache }: PivotState, field: string): PivotItem[] {
  const column = cache.headers.findIndex((header) => foldCase(header) === foldCase(field));
  if (column < 0) throw new HostError("ItemNotFound");
  return itemsOfColumn(cache.rows.map((row) => row[column])).items;
}

export function isItemVisible(pivot: PivotState, field: string, item: PivotItem): boolean {
  const { pageFields, rowFields } = pivot.definition;
  const page = pageFields.find((one) => one.field === field);
  if (page) return isSelected(page, item);
  const row = rowFields.find((one) => one.field === field);
  return row === undefined || !isExcluded(row, item);
}

/** The labels that a filter lets through; null when the field is not filtered. */
export function selectedLabels(pivot: PivotState, field: string): string[] | null {
  const items = itemsOfField(pivot, field);
  const visible = items.filter((item) => isItemVisible(pivot, field, item));
  return visible.length === items.length ? null : visible.map(({ label }) => label);
}

/**
 * Lets only the given items of a page or row field through (all when null), and shows the result.
 * Throws InvalidArgument when one of them does not exist.
 */
export function selectItems(
  scope: Scope,
  pivot: PivotState,
  field: string,
  labels: readonly string[] | null,
): void {
  const selected = labels && labels.map((label) => existingLabel(pivot, field, label));
  if (selected?.length === 0) throw new HostError("InvalidArgument");
  showPivot(scope, pivot, withSelection(pivot, field, selected));
}

function withSelection(
  pivot: PivotState,
  field: string,
  selected: string[] | null,
): PivotDefinition {
  const { definition } = pivot;
  if (definition.pageFields.some((page) => page.field === field)) {
    const pageFields = definition.pageFields.map((page) =>
      page.field === field ? { ...page, selected } : page,
    );
    return { ...definition, pageFields };
  }
  if (!definition.rowFields.some((row) => row.field === field)) {
    throw notImplemented("PivotField.applyFilter on a field of no row or filter hierarchy");
  }
  const labels = itemsOfField(pivot, field).map(({ label }) => label);
  const excluded = selected ? labels.filter((label) => !selected.includes(label)) : [];
  const rowFields = definition.rowFields.map((row) =>
    row.field === field ? { ...row, excluded } : row,
  );
  return { ...definition, rowFields };
}

function existingLabel(pivot: PivotState, field: string, label: string): string {
  const item = itemsOfField(pivot, field).find((one) => foldCase(one.label) === foldCase(label));
  if (!item) throw new HostError("InvalidArgument");
  return item.label;
}
