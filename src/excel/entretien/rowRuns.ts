import type { RowBlock } from "../columnBlocks";

/** Items whose rows stand one below the other, from top to bottom. */
export interface Run<T> extends RowBlock {
  readonly items: readonly T[];
}

/** Groups items by the place of their rows, so that neighbours are read and written together. */
export function runsOf<T>(items: readonly T[], rowOf: (item: T) => number): Run<T>[] {
  const sorted = [...items].sort((one, other) => rowOf(one) - rowOf(other));
  const groups: T[][] = [];
  let next = -1;
  for (const item of sorted) {
    const row = rowOf(item);
    const last = groups.at(-1);
    if (last && row === next) last.push(item);
    else groups.push([item]);
    next = row + 1;
  }
  return groups.map((group) => ({
    first: group[0] === undefined ? 0 : rowOf(group[0]),
    count: group.length,
    items: group,
  }));
}
