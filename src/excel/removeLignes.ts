import { SuiviError } from "../domain/erreurs";
import type { LigneHistorique } from "../domain/historique";
import {
  type HistoriqueShape,
  historiqueBody,
  historiqueTable,
  queueHistoriqueShape,
} from "./historiqueTable";
import { queuePositionsOf } from "./lignePositions";
import { expectedValuesOf, sameCells } from "./rowCells";

/** Removes rows that are still as given, found by id; all of them or, when one was changed, none. */
export async function removeLignes(
  context: Excel.RequestContext,
  lignes: readonly LigneHistorique[],
): Promise<void> {
  const pendingShape = queueHistoriqueShape(context);
  await context.sync();
  const shape = pendingShape.read();
  const pending = queuePositionsOf(context, shape, lignes);
  await context.sync();
  const found = lignes.flatMap((ligne, index) => {
    const position = pending[index]?.read() ?? null;
    return position === null ? [] : [{ ligne, position }];
  });
  if (found.length === 0) return;
  if (shape.isFiltered) throw new SuiviError("HISTORIQUE_FILTRE");
  await requireUnchanged(context, shape, found);
  const rows = historiqueTable(context).rows;
  // From the bottom up: a removal moves the rows below it.
  const positions = found.map(({ position }) => position).sort((a, b) => b - a);
  for (const position of positions) rows.getItemAt(position).delete();
  await context.sync();
}

async function requireUnchanged(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  found: readonly { ligne: LigneHistorique; position: number }[],
): Promise<void> {
  const rows = found.map(({ position }) => historiqueBody(context).getRow(position).load("values"));
  await context.sync();
  found.forEach(({ ligne, position }, index) => {
    const expected = expectedValuesOf(ligne, shape.positions, shape.headers.length);
    if (!sameCells(expected, rows[index]?.values[0] ?? [])) {
      throw new SuiviError("LIGNE_MODIFIEE", { ligne: position + 1 });
    }
  });
}
