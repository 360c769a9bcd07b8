import type { LigneLue } from "../application/ports";
import { nextPosition } from "./appelRows";
import { queueHistoriqueShape } from "./historiqueTable";
import { readLignes } from "./lignesLues";

/** The rows of one call, from top to bottom; a request a row. */
export async function readLignesOfAppel(
  context: Excel.RequestContext,
  idAppel: string,
): Promise<LigneLue[]> {
  const pending = queueHistoriqueShape(context);
  await context.sync();
  const shape = pending.read();
  const positions: number[] = [];
  let next = await nextPosition(context, shape, idAppel, 0);
  while (next !== null) {
    positions.push(next);
    next = await nextPosition(context, shape, idAppel, next + 1);
  }
  return readLignes(context, shape, positions);
}
