import type { PivotRowItem } from "./lines";
import { appendElement, ensureChild, setAttributes, type XmlElement } from "../xml/xmlTree";
import { attributes } from "../xml/xmlText";

const AFTER_ROW_ITEMS = ["colFields", "colItems", "pageFields", "dataFields", "formats"];
const KIND = { data: null, subtotal: "default", grand: "grand" } as const;

/**
 * Writes what each line stands for. Paths hold the items' places in their fields' lists; a line
 * names only the items that differ from the line above.
 */
export function writeRowItems(table: XmlElement, rowItems: readonly PivotRowItem[]): void {
  const list = ensureChild(table, "rowItems", [...AFTER_ROW_ITEMS, "pivotTableStyleInfo"]);
  list.clear();
  setAttributes(list, { count: rowItems.length });
  for (const { kind, repeated, positions } of abridgedRowItems(rowItems)) {
    const line = appendElement(list, "i", { t: KIND[kind], r: repeated || null });
    for (const position of positions) appendElement(line, "x", { v: position || null });
  }
}

/** A line under a pivot table's header, as the file records it: only where it differs from the line above. */
export interface AbridgedRowItem {
  kind: PivotRowItem["kind"];
  /** How many leading items are those of the line above. */
  repeated: number;
  /** The items after them: places in their fields' lists. */
  positions: number[];
}

/** Leaves out of each line what the line above already says. */
function abridgedRowItems(rowItems: readonly PivotRowItem[]): AbridgedRowItem[] {
  return rowItems.map(({ kind, path }, index) => {
    if (kind === "grand") return { kind, repeated: 0, positions: [0] };
    const above = rowItems[index - 1]?.path ?? [];
    const repeated = kind === "subtotal" ? path.length - 1 : commonLength(above, path);
    return { kind, repeated, positions: path.slice(repeated) };
  });
}

function commonLength(a: readonly number[], b: readonly number[]): number {
  const differing = b.findIndex((position, depth) => position !== a[depth]);
  return differing < 0 ? b.length : differing;
}

const LINE_TYPE = { data: undefined, subtotal: "default", grand: "grand" } as const;

/** What each line under a pivot table's header stands for, as its definition records it. */
export function pivotRowItemsXml(rowItems: readonly PivotRowItem[]): string {
  const lines = abridgedRowItems(rowItems).map(lineXml);
  return `<rowItems count="${lines.length}">${lines.join("")}</rowItems>`;
}

function lineXml({ kind, repeated, positions }: AbridgedRowItem): string {
  const items = positions.map((position) => `<x${attributes({ v: position || undefined })}/>`);
  return `<i${attributes({ t: LINE_TYPE[kind], r: repeated || undefined })}>${items.join("")}</i>`;
}
