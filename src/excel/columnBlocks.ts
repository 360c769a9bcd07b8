import type { ColonneKey } from "../domain/historique";
import { type HistoriqueShape, historiqueBody } from "./historiqueTable";

/** Rows of the table's body that stand one below the other; `first` is 0-based. */
export interface RowBlock {
  readonly first: number;
  readonly count: number;
}

/**
 * Queues the reading of some columns over a block of rows. `read` after the next sync gives the cell
 * of a column at a row of the block (0-based), "" where the table has no such column.
 */
export function queueColumns<K extends ColonneKey>(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  keys: readonly K[],
  { first, count }: RowBlock,
): { read(): (key: K, row: number) => unknown } {
  const body = historiqueBody(context);
  const columns = new Map<K, Excel.Range>();
  for (const key of keys) {
    const position = shape.positions[key];
    if (position === undefined) continue;
    const cells = body.getCell(first, position).getResizedRange(count - 1, 0);
    columns.set(key, cells.load("values"));
  }
  return {
    read() {
      const values = new Map(
        [...columns].map(([key, range]) => [key, range.values as unknown[][]]),
      );
      return (key, row) => values.get(key)?.[row]?.[0] ?? "";
    },
  };
}
