import type { PivotRowItem } from "./lines";

/** A line under a pivot table's header, as the file records it: only where it differs from the line above. */
export interface AbridgedRowItem {
  kind: PivotRowItem["kind"];
  /** How many leading items are those of the line above. */
  repeated: number;
  /** The items after them: places in their fields' lists. */
  positions: number[];
}

/** Leaves out of each line what the line above already says. */
export function abridgedRowItems(rowItems: readonly PivotRowItem[]): AbridgedRowItem[] {
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
