import type { CellValue } from "../model";
import { isoDateOfSerial } from "../read/isoDate";
import { isDateFormat } from "../read/numberFormats";
import { sharedItemsOf } from "./cacheItems";
import { PIVOT_CAPTIONS } from "./captions";
import { foldCase, itemKey, itemOf, type PivotItem } from "./items";
import { sharedItemsAttributes } from "./sharedItemsAttributes";
import {
  appendElement,
  booleanAttribute,
  elementAt,
  ensureChild,
  numberAttribute,
  setAttributes,
  textAttribute,
  type XmlElement,
} from "../xml/xmlTree";

/** A field of the cache, refreshed: its column's cells, and the items it lists. */
export class CacheField {
  readonly name: string;
  readonly areDates: boolean;
  /** False for a calculated or grouped field: it has no column, so no place in the records. */
  readonly isStored: boolean;
  /** Null when the field does not list its items: its values stand in the records. */
  readonly items: PivotItem[] | null;
  /** For each item that the cache listed before, its place now; null when it has left. */
  readonly formerPositions: readonly (number | null)[];
  private readonly positions = new Map<string, number>();

  /**
   * Items that the cache already lists keep their order; new ones follow. Those that no row holds
   * any more stay too, unless `dropsMissing`. Items of the `wanted` labels are listed in any case.
   */
  constructor(
    private readonly element: XmlElement,
    readonly cells: readonly (CellValue | null | undefined)[],
    listsItems: boolean,
    wanted: readonly string[],
    formatCode: (id: number) => string,
    dropsMissing: boolean,
  ) {
    this.name = textAttribute(element, "name") ?? "";
    this.isStored = booleanAttribute(element, "databaseField", true);
    const known = sharedItemsOf(element);
    this.areDates =
      booleanAttribute(elementAt(element, "sharedItems"), "containsDate") ||
      isDateFormat(formatCode(numberAttribute(element, "numFmtId") ?? 0));
    this.items = listsItems || known.length > 0 ? [] : null;
    const drops = dropsMissing && this.isStored;
    for (const item of drops ? stillThere(known, cells, wanted) : known) this.list(item);
    for (const item of this.isStored ? cells.map(itemOf) : []) this.list(item);
    for (const label of wanted) if (!this.hasLabel(label)) this.list(itemOfLabel(label));
    this.formerPositions = known.map((item) => this.positionOf(item) ?? null);
  }

  /** The item's place in the list; undefined when it is not there. */
  positionOf(item: PivotItem): number | undefined {
    return this.positions.get(itemKey(item));
  }

  /** Writes the list and its description into the cache; a field that is not stored stays as it is. */
  write(): void {
    if (!this.isStored) return;
    const list = ensureChild(this.element, "sharedItems", ["fieldGroup", "mpMap", "extLst"]);
    list.clear();
    const values = this.items ? this.items.map((item) => item.value) : this.cells;
    setAttributes(list, {
      ...sharedItemsAttributes(values, this.areDates),
      count: this.items ? this.items.length : null,
    });
    for (const item of this.items ?? []) {
      const { name, value } = cacheValue(item.value, this.areDates);
      appendElement(list, name, value === null ? {} : { v: value });
    }
  }

  private hasLabel(label: string): boolean {
    return (this.items ?? []).some((item) => foldCase(item.label) === foldCase(label));
  }

  private list(item: PivotItem): void {
    const key = itemKey(item);
    if (!this.items || this.positions.has(key)) return;
    this.positions.set(key, this.items.length);
    this.items.push(item);
  }
}

/** The known items that a row holds, or that a filter names. */
function stillThere(
  known: readonly PivotItem[],
  cells: readonly (CellValue | null | undefined)[],
  wanted: readonly string[],
): PivotItem[] {
  const keys = new Set(cells.map((cell) => itemKey(itemOf(cell))));
  const labels = new Set(wanted.map(foldCase));
  return known.filter((item) => keys.has(itemKey(item)) || labels.has(foldCase(item.label)));
}

function itemOfLabel(label: string): PivotItem {
  return itemOf(label === PIVOT_CAPTIONS.blankItem ? null : label);
}

/** How the cache writes a value: the element's name and its `v`, null for a blank. */
export function cacheValue(
  cell: CellValue | null | undefined,
  areDates: boolean,
): { name: "m" | "s" | "n" | "b" | "d"; value: string | null } {
  if (cell === "" || cell === null || cell === undefined) return { name: "m", value: null };
  if (typeof cell === "boolean") return { name: "b", value: cell ? "1" : "0" };
  if (typeof cell === "string") return { name: "s", value: cell };
  return areDates
    ? { name: "d", value: isoDateOfSerial(cell) }
    : { name: "n", value: String(cell) };
}
