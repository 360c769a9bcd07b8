import type { CacheField } from "./cacheField";
import type { PivotItem } from "./items";
import {
  booleanAttribute,
  childrenNamed,
  ensureChild,
  newElement,
  numberAttribute,
  setAttributes,
  type XmlElement,
} from "../xml/xmlTree";

/** A field of a pivot table's definition that stands on an axis, with its list of items. */
export class TableField {
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
