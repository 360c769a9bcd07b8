import type { CellValue } from "../model";
import type { PivotPageField, PivotRowField } from "./definition";
import { serialOfIsoDate } from "../read/isoDate";
import { type XmlElement, elementAt, textAttribute } from "../xml/xmlTree";

/** One distinct value of a field. */
export interface PivotItem {
  /** As first met in the source; null is the blank item. */
  value: CellValue | null;
  /** What a user sees and selects. */
  label: string;
}

const collator = new Intl.Collator("fr", { numeric: true });

/** The blank item when the cell is empty, else the item of that value. */
export function itemOf(value: CellValue | null | undefined): PivotItem {
  if (value === "" || value === null || value === undefined) {
    return { value: null, label: PIVOT_CAPTIONS.blankItem };
  }
  return {
    value,
    label: typeof value === "boolean" ? PIVOT_CAPTIONS.booleanItem(value) : String(value),
  };
}

/** Two values with the same key are one item: Excel ignores case, but tells text from numbers. */
export function itemKey(item: PivotItem): string {
  return `${item.value === null ? "blank" : typeof item.value}:${foldCase(item.label)}`;
}

/** The form under which labels are compared. */
export function foldCase(label: string): string {
  return label.toLocaleLowerCase("fr");
}

/** Excel's ascending order: numbers, texts (French collation), booleans, the blank item last. */
function compareItems(a: PivotItem, b: PivotItem): number {
  const byKind = kindRank(a) - kindRank(b);
  if (byKind !== 0) return byKind;
  if (typeof a.value === "number" && typeof b.value === "number") return a.value - b.value;
  return collator.compare(a.label, b.label);
}

function kindRank(item: PivotItem): number {
  if (item.value === null) return 3;
  return { number: 0, string: 1, boolean: 2 }[typeof item.value as "number" | "string" | "boolean"];
}

/** The distinct items of one column, and which of them each row holds. */
export interface ColumnItems {
  /** Ascending. */
  items: PivotItem[];
  /** For each row, the index into `items`. */
  indexes: number[];
}

/** Finds the items of a column's cells. */
export function itemsOfColumn(cells: readonly (CellValue | null | undefined)[]): ColumnItems {
  const byKey = new Map<string, PivotItem>();
  // Of each value once: a table of fifty thousand rows has some hundreds in a column.
  const byValue = new Map<CellValue | null | undefined, PivotItem>();
  const found = cells.map((cell) => {
    const known = byValue.get(cell);
    if (known) return known;
    const item = itemOf(cell);
    const key = itemKey(item);
    const first = byKey.get(key) ?? item;
    byKey.set(key, first);
    byValue.set(cell, first);
    return first;
  });
  const items = [...byKey.values()].sort(compareItems);
  const position = new Map(items.map((item, index) => [item, index]));
  return { items, indexes: found.map((item) => position.get(item) ?? 0) };
}

/** Texts that Excel itself writes into a pivot table, as its French version words them. */
export const PIVOT_CAPTIONS = {
  blankItem: "(vide)",
  allItems: "(Tous)",
  severalItems: "(Plusieurs éléments)",
  rowLabels: "Étiquettes de lignes",
  grandTotal: "Total général",
  subtotal: (item: string): string => `Total ${item}`,
  booleanItem: (value: boolean): string => (value ? "VRAI" : "FAUX"),
} as const;

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

/** The items that the cache lists for a field, in the order that indexes count; none if it lists none. */
export function sharedItemsOf(field: XmlElement | undefined): PivotItem[] {
  const list = elementAt(field, "sharedItems");
  return (list?.children ?? []).map(sharedItem);
}

function sharedItem(element: XmlElement): PivotItem {
  const value = textAttribute(element, "v") ?? "";
  switch (element.localName) {
    case "m":
      return itemOf(null);
    case "n":
      return itemOf(Number(value));
    case "b":
      return itemOf(value === "1" || value === "true");
    case "d":
      return itemOf(serialOfIsoDate(value));
    default:
      return itemOf(value);
  }
}
