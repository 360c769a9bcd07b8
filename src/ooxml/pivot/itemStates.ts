import type { PivotPageField, PivotRowField } from "./definition";
import { foldCase, type PivotItem } from "./items";

/** Whether the filter lets an item through. */
export function isSelected(page: PivotPageField, item: PivotItem): boolean {
  if (page.selected === null) return true;
  return includesLabel(page.selected, item);
}

/** Whether the user unticked an item of a row field. */
export function isExcluded(rowField: PivotRowField, item: PivotItem): boolean {
  return includesLabel(rowField.excluded ?? [], item);
}

/** Whether the user folded an item's details. */
export function isCollapsed(rowField: PivotRowField, item: PivotItem): boolean {
  return includesLabel(rowField.collapsed ?? [], item);
}

function includesLabel(labels: readonly string[], item: PivotItem): boolean {
  const wanted = foldCase(item.label);
  return labels.some((label) => foldCase(label) === wanted);
}
