import type { RowBlock } from "../columnBlocks";
import { requireColumn } from "../columns";
import { historiqueBody, type HistoriqueShape } from "../historiqueTable";

/** Rows a request: 40 bytes each. */
const BLOCK_ROWS = 50_000;

/** The ids of the rows from `from` (0-based) to the end, "" where there is none. */
export async function readIds(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  from = 0,
): Promise<string[]> {
  const column = requireColumn(shape.positions, "idLigne");
  const ids: string[] = [];
  for (let first = from; first < shape.rowCount; first += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, shape.rowCount - first);
    for (const id of await readBlock(context, column, { first, count })) ids.push(id);
  }
  return ids;
}

async function readBlock(
  context: Excel.RequestContext,
  column: number,
  { first, count }: RowBlock,
): Promise<string[]> {
  const cells = historiqueBody(context)
    .getCell(first, column)
    .getResizedRange(count - 1, 0);
  cells.load("values");
  await context.sync();
  return cells.values.map(([id]: readonly unknown[]) => String(id));
}
