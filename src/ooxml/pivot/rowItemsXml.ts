import { abridgedRowItems } from "./abridgedRowItems";
import type { PivotRowItem } from "./lines";
import { appendElement, ensureChild, setAttributes, type XmlElement } from "../xml/xmlTree";

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
