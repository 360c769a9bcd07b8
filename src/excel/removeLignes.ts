import { SuiviError } from "../domain/erreurs";
import type { LigneHistorique } from "../domain/historique";
import { type HistoriqueShape, historiqueBody, queueHistoriqueShape } from "./historiqueTable";
import { queueCounts } from "./idCounts";
import { queuePositionsOf } from "./lignePositions";
import { expectedValuesOf, sameCells } from "./rowCells";

interface FoundLigne {
  readonly ligne: LigneHistorique;
  /** Follows its row when others are inserted or deleted above. */
  readonly row: Excel.Range;
}

/** Removes rows that are still as given, found by id; all of them or, when one was changed, none. */
export async function removeLignes(
  context: Excel.RequestContext,
  lignes: readonly LigneHistorique[],
): Promise<void> {
  const pendingShape = queueHistoriqueShape(context);
  await context.sync();
  const shape = pendingShape.read();
  const found = await findLignes(context, shape, lignes);
  if (found.length === 0) return;
  if (shape.isFiltered) throw new SuiviError("HISTORIQUE_FILTRE");
  requireUnchanged(shape, found);
  for (const { row } of found) row.delete("Up");
  const left = queueCounts(
    context,
    found.map(({ ligne }) => ligne.idLigne),
    shape.positions.idLigne,
  );
  await context.sync();
  // Somebody sorted the table in that very moment.
  if (left.some((count) => count.value > 0)) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
}

async function findLignes(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  lignes: readonly LigneHistorique[],
): Promise<FoundLigne[]> {
  const positions = queuePositionsOf(context, shape, lignes);
  await context.sync();
  const found = lignes.flatMap((ligne, index) => {
    const position = positions[index]?.read() ?? null;
    if (position === null) return [];
    return [{ ligne, row: historiqueBody(context).getRow(position).load("values,rowIndex") }];
  });
  await context.sync();
  return found;
}

function requireUnchanged(shape: HistoriqueShape, found: readonly FoundLigne[]): void {
  for (const { ligne, row } of found) {
    const expected = expectedValuesOf(ligne, shape.positions, shape.headers.length);
    if (!sameCells(expected, row.values[0] ?? [])) {
      throw new SuiviError("LIGNE_MODIFIEE", { ligne: row.rowIndex + 1 });
    }
  }
}
