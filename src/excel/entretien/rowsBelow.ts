import type { LigneBrute } from "../../application/portsTardifs";
import type { HistoriqueShape } from "../historiqueTable";
import { brutesOf, isFilled, rowsAt } from "./brutes";

/** Rows a request; most tables have none below them. */
const BLOCK_ROWS = 200;

/**
 * The filled rows right below the table, down to the first without anything typed; none below a row
 * of totals, which parts them from the table.
 */
export async function readRowsBelow(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
): Promise<LigneBrute[]> {
  const found: LigneBrute[] = [];
  if (shape.hasTotals) return found;
  for (;;) {
    const rows = await readBlock(context, shape, shape.rowCount + found.length);
    const blank = rows.findIndex((row) => !isFilled(row));
    found.push(...(blank < 0 ? rows : rows.slice(0, blank)));
    if (blank >= 0) return found;
  }
}

async function readBlock(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  first: number,
): Promise<LigneBrute[]> {
  const range = rowsAt(context, first, BLOCK_ROWS).load("values,formulas");
  await context.sync();
  return brutesOf(shape, range, first);
}
