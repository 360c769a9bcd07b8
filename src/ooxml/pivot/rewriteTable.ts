import { formatRect } from "../a1";
import type { CacheField } from "./rewriteCache";
import type { PivotDefinition, PivotPageField } from "./definition";
import { isExcluded, isSelected, type PivotItem } from "./items";
import type { PivotLayout } from "./layout";
import type { PivotRowItem } from "./lines";
import { pivotFields } from "./pivotParts";
import { writeRowItems } from "./rowItems";
import {
  childrenNamed,
  elementAt,
  numberAttribute,
  setAttributes,
  type XmlElement,
  booleanAttribute,
  ensureChild,
  newElement,
} from "../xml/xmlTree";

/** The fields of a pivot table that stand on an axis, by column header. */
export function axisFields(
  table: XmlElement,
  cacheFields: readonly CacheField[],
): Map<string, TableField> {
  const fields = new Map<string, TableField>();
  pivotFields(table).forEach((element, index) => {
    const cacheField = cacheFields[index];
    if (!cacheField || element.getAttribute("axis") === null) return;
    fields.set(cacheField.name, new TableField(element, cacheField));
  });
  return fields;
}

/** Writes a refreshed pivot table into its definition, whose lists hold every item already. */
export function rewriteTable(
  table: XmlElement,
  cacheFields: readonly CacheField[],
  definition: PivotDefinition,
  layout: PivotLayout,
): void {
  const location = elementAt(table, "location");
  if (location) setAttributes(location, { ref: formatRect(layout.body) });
  const fields = axisFields(table, cacheFields);
  for (const rowField of definition.rowFields) {
    fields.get(rowField.field)?.tick((item) => !isExcluded(rowField, item));
  }
  for (const page of childrenNamed(elementAt(table, "pageFields"), "pageField")) {
    const name = cacheFields[numberAttribute(page, "fld") ?? -1]?.name;
    const selection = definition.pageFields.find(({ field }) => field === name);
    const field = selection && fields.get(selection.field);
    if (field) writeSelection(page, field, selection);
  }
  if (definition.rowFields.length === 0) return;
  writeRowItems(table, rowItemsByPosition(definition, layout, fields));
}

/** One item is named by the page field, several are ticked; a filter that lets nothing through is not written. */
function writeSelection(page: XmlElement, field: TableField, selection: PivotPageField): void {
  const isSingle = selection.selected?.length === 1;
  const isTicked = !isSingle && (selection.selected ?? []).length > 0;
  const only = isSingle ? field.firstPosition((item) => isSelected(selection, item)) : null;
  setAttributes(page, { item: only });
  field.tick((item) => !isTicked || isSelected(selection, item));
  field.allowSeveral(isTicked);
}

function rowItemsByPosition(
  definition: PivotDefinition,
  layout: PivotLayout,
  fields: ReadonlyMap<string, TableField>,
): PivotRowItem[] {
  const position = (index: number, level: number): number => {
    const name = definition.rowFields[level]?.field ?? "";
    const item = layout.fieldItems.get(name)?.[index];
    return item ? (fields.get(name)?.positionOf(item) ?? 0) : 0;
  };
  return layout.rowItems.map(({ kind, path }) => ({ kind, path: path.map(position) }));
}

/** A field of a pivot table's definition that stands on an axis, with its list of items. */
class TableField {
  constructor(
    private readonly element: XmlElement,
    private readonly cacheField: CacheField,
  ) {}

  /** Adds an entry for each item of the cache that has none; the known ones keep their place and state. */
  addNewItems(): void {
    const list = this.list();
    const entries = this.entries();
    const listed = new Set(entries.map((entry) => numberAttribute(entry, "x")));
    const isFiltered = entries.some((entry) => booleanAttribute(entry, "h"));
    const subtotals = childrenNamed(list, "item").find((entry) => !entries.includes(entry)) ?? null;
    this.cacheField.items?.forEach((_item, position) => {
      if (listed.has(position)) return;
      // As in Excel, a filter on ticked items does not let new ones through.
      const attributes = { h: isFiltered ? true : null, x: position };
      list.insertBefore(newElement(list, "item", attributes), subtotals);
    });
    setAttributes(list, { count: childrenNamed(list, "item").length });
  }

  /** The item's place in this table's list, by which the definition names it. */
  positionOf(item: PivotItem): number {
    const position = this.cacheField.positionOf(item);
    return this.entries().findIndex((entry) => numberAttribute(entry, "x") === position);
  }

  /** The place of the first item that `matches`; null when none does. */
  firstPosition(matches: (item: PivotItem) => boolean): number | null {
    const position = this.entries().findIndex((entry) => this.entryMatches(entry, matches));
    return position < 0 ? null : position;
  }

  /** Ticks the items that `shows` accepts and unticks the others. */
  tick(shows: (item: PivotItem) => boolean): void {
    for (const entry of this.entries()) {
      setAttributes(entry, { h: this.entryMatches(entry, shows) ? null : true });
    }
  }

  /** Whether the page filter has a tick box an item. */
  allowSeveral(several: boolean): void {
    setAttributes(this.element, { multipleItemSelectionAllowed: several ? true : null });
  }

  private entryMatches(entry: XmlElement, matches: (item: PivotItem) => boolean): boolean {
    const item = this.cacheField.items?.[numberAttribute(entry, "x") ?? -1];
    return item !== undefined && matches(item);
  }

  /** Without the entries that stand for subtotals. */
  private entries(): XmlElement[] {
    return childrenNamed(this.list(), "item").filter((entry) => isItem(entry));
  }

  private list(): XmlElement {
    return ensureChild(this.element, "items", ["autoSortScope", "extLst"]);
  }
}

function isItem(entry: XmlElement): boolean {
  return (entry.getAttribute("t") ?? "data") === "data";
}

/** Lists whose entries look at items through a `pivotArea`. */
const AREA_LISTS = [
  ["formats", "format"],
  ["conditionalFormats", "conditionalFormat"],
  ["chartFormats", "chartFormat"],
] as const;

/**
 * Takes off a pivot table the items that its cache no longer lists, and renumbers the others. A format
 * of missing items goes with them. Lines and filters, which name items too, are to be written anew.
 */
export function dropMissingItems(table: XmlElement, cacheFields: readonly CacheField[]): void {
  pivotFields(table).forEach((element, index) => {
    const former = cacheFields[index]?.formerPositions;
    if (!former || former.every((now, before) => now === before)) return;
    const places = renumberEntries(element, former);
    if (places) renumberAreas(table, index, places);
  });
}

/** Gives, for each place in the field's list, its place now or null. */
function renumberEntries(
  field: XmlElement,
  former: readonly (number | null)[],
): (number | null)[] | null {
  const list = elementAt(field, "items");
  if (!list) return null;
  let place = 0;
  const places = childrenNamed(list, "item").map((entry) => {
    const item = numberAttribute(entry, "x");
    const now = item === undefined ? undefined : (former[item] ?? null);
    if (now === null) entry.remove();
    else if (now !== undefined) setAttributes(entry, { x: now });
    return now === null ? null : place++;
  });
  setAttributes(list, { count: place });
  return places;
}

function renumberAreas(table: XmlElement, field: number, places: readonly (number | null)[]): void {
  for (const [listName, entryName] of AREA_LISTS) {
    const list = elementAt(table, listName);
    if (!list) continue;
    for (const entry of childrenNamed(list, entryName)) {
      if (!renumberReferences(entry, field, places)) entry.remove();
    }
    const count = childrenNamed(list, entryName).length;
    if (count === 0) list.remove();
    else setAttributes(list, { count });
  }
}

/** False when nothing is left of what a reference stood for. */
function renumberReferences(
  entry: XmlElement,
  field: number,
  places: readonly (number | null)[],
): boolean {
  const references = entry
    .descendants()
    .filter(
      (element) => element.localName === "reference" && numberAttribute(element, "field") === field,
    );
  return references.every((reference) => {
    const items = childrenNamed(reference, "x");
    for (const item of items) {
      const now = places[numberAttribute(item, "v") ?? 0] ?? null;
      if (now === null) item.remove();
      else setAttributes(item, { v: now });
    }
    const count = childrenNamed(reference, "x").length;
    setAttributes(reference, { count });
    return items.length === 0 || count > 0;
  });
}
