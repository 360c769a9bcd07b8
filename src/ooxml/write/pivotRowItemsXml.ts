import { abridgedRowItems, type AbridgedRowItem } from "../pivot/abridgedRowItems";
import type { PivotRowItem } from "../pivot/lines";
import { attributes } from "../xml/xmlText";

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
