import type { CellValue } from "../model";
import { cacheFields, fieldName, pivotFields } from "./pivotParts";
import type { PivotSource } from "./source";
import {
  setAttributes,
  type XmlElement,
  appendElement,
  booleanAttribute,
  elementAt,
  ensureChild,
  numberAttribute,
  textAttribute,
} from "../xml/xmlTree";
import { NAMESPACE } from "../namespaces";
import { itemOf, type PivotItem, sharedItemsOf, PIVOT_CAPTIONS, foldCase, itemKey } from "./items";
import { XML_DECLARATION, escapeAttribute } from "../xml/xmlText";
import { isoDateOfSerial } from "../read/isoDate";
import { isDateFormat } from "../read/numberFormats";

/**
 * Refreshes a cache's fields with the source's rows. `tables` are the definitions of every pivot table
 * on the cache; `wantedLabels` gives, for a field, labels that must be listed whatever the rows;
 * `dropsMissing` forgets the items that have left the rows.
 */
export function rewriteCache(
  cache: XmlElement,
  tables: readonly XmlElement[],
  source: PivotSource,
  wantedLabels: (field: string) => string[],
  formatCode: (id: number) => string,
  dropsMissing: boolean,
): CacheField[] {
  const onAxis = fieldsOnAxis(tables);
  const fields = cacheFields(cache).map((element, index) => {
    const name = fieldName(element);
    const cells = columnOf(source, name);
    const wanted = wantedLabels(name);
    return new CacheField(element, cells, onAxis.has(index), wanted, formatCode, dropsMissing);
  });
  for (const field of fields) field.write();
  setAttributes(cache, { refreshOnLoad: true, recordCount: source.rows.length });
  return fields;
}

function fieldsOnAxis(tables: readonly XmlElement[]): Set<number> {
  const indexes = new Set<number>();
  for (const table of tables) {
    pivotFields(table).forEach((field, index) => {
      if (field.getAttribute("axis") !== null) indexes.add(index);
    });
  }
  return indexes;
}

/** Blank cells for a column that the source no longer has. */
function columnOf(source: PivotSource, name: string): (CellValue | null | undefined)[] {
  const wanted = name.toLocaleLowerCase("fr");
  const index = source.headers.findIndex((header) => header.toLocaleLowerCase("fr") === wanted);
  return source.rows.map((row) => row[index]);
}

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

export type Attributes = Record<string, string | number | boolean | null>;

/** Excel lists texts longer than this apart. */
const LONG_TEXT = 255;

/**
 * What `sharedItems` says of a field's values; Excel trusts it when it loads the cache. An attribute
 * whose default applies is null. `""` and null are blanks.
 */
export function sharedItemsAttributes(
  values: readonly (CellValue | null | undefined)[],
  areDates: boolean,
): Attributes {
  const seen = contentsOf(values);
  const hasBlank = seen.blanks > 0;
  const hasDates = areDates && seen.numbers > 0;
  const hasNumbers = !areDates && seen.numbers > 0;
  const hasText = seen.texts > 0;
  const isAllBlank = values.length > 0 && seen.blanks === values.length;
  return {
    containsSemiMixedTypes: hasText || hasBlank || values.length === 0 ? null : false,
    containsNonDate: (hasDates && !hasText) || isAllBlank ? false : null,
    containsDate: hasDates ? true : null,
    containsString: hasText || values.length === 0 ? null : false,
    containsBlank: hasBlank ? true : null,
    containsMixedTypes: hasText && seen.numbers > 0 ? true : null,
    containsNumber: hasNumbers ? true : null,
    containsInteger: hasNumbers && seen.areIntegers ? true : null,
    minValue: hasNumbers ? seen.least : null,
    maxValue: hasNumbers ? seen.most : null,
    minDate: hasDates ? isoDateOfSerial(seen.least) : null,
    maxDate: hasDates ? isoDateOfSerial(seen.most) : null,
    longText: seen.isLong ? true : null,
  };
}

/** Counted in one pass: a field may have a hundred thousand values. What is no number counts as a text. */
function contentsOf(values: readonly (CellValue | null | undefined)[]) {
  let [blanks, numbers, texts] = [0, 0, 0];
  let [least, most] = [Infinity, -Infinity];
  let [areIntegers, isLong] = [true, false];
  for (const value of values) {
    if (value === "" || value === null || value === undefined) blanks += 1;
    else if (typeof value === "number") {
      numbers += 1;
      least = Math.min(least, value);
      most = Math.max(most, value);
      areIntegers &&= Number.isInteger(value);
    } else {
      texts += 1;
      isLong ||= String(value).length > LONG_TEXT;
    }
  }
  return { blanks, numbers, texts, least, most, areIntegers, isLong };
}
