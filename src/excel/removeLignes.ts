import { SuiviError } from "../domain/erreurs";
import type { LigneHistorique } from "../domain/historique";
import { type Ask, ask } from "./door";
import {
  type HistoriqueShape,
  historiqueBody,
  queueHistoriqueShape,
  writeHistorique,
} from "./historiqueTable";
import { queueCounts } from "./idCounts";
import { queuePositionsOf } from "./lignePositions";
import { queueBelow, takeInStrays } from "./tableGrowth";
import { isUntouched } from "./untouchedRows";

interface FoundLigne {
  readonly idLigne: string;
  /** Follows its row when others are inserted or deleted above. */
  readonly row: Excel.Range;
}

/** Removes rows that are still as given, found by id; all of them or, when one was changed, none. */
export async function removeLignes(lignes: readonly LigneHistorique[]): Promise<void> {
  if (lignes.length === 0) return;
  await writeHistorique(startOf(lignes), (context, start) => remove(context, lignes, start));
}

/** The table, and the cells right below it. */
interface Start {
  readonly shape: HistoriqueShape;
  readonly below: Excel.Range;
}

const startOf =
  (lignes: readonly LigneHistorique[]): Ask<Start> =>
  (context) => {
    const shape = queueHistoriqueShape(context);
    const below = queueBelow(context, lignes);
    return { read: () => ({ shape: shape.read(), below }) };
  };

async function remove(
  context: Excel.RequestContext,
  lignes: readonly LigneHistorique[],
  { shape, below }: Start,
): Promise<void> {
  if (await takeInStrays(context, shape, lignes, below))
    return remove(context, lignes, await ask(context, startOf(lignes)));
  const found = await findLignes(context, shape, lignes);
  if (found.length === 0) return;
  if (shape.isFiltered) throw new SuiviError("HISTORIQUE_FILTRE");
  requireUntouched(shape, lignes, found);
  for (const { row } of found) row.delete("Up");
  const ids = found.map(({ idLigne }) => idLigne);
  const left = queueCounts(context, ids, shape.positions.idLigne);
  await context.sync();
  // Somebody sorted the table in that very moment, or the row stood there twice.
  if (left.some((count) => count.value > 0)) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
}

async function findLignes(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  lignes: readonly LigneHistorique[],
): Promise<FoundLigne[]> {
  const ids = [...new Set(lignes.map(({ idLigne }) => idLigne))];
  const positions = queuePositionsOf(
    context,
    shape,
    ids.map((idLigne) => ({ idLigne })),
  );
  await context.sync();
  const found = ids.flatMap((idLigne, index) => {
    const position = positions[index]?.read() ?? null;
    if (position === null) return [];
    return [{ idLigne, row: historiqueBody(context).getRow(position).load("values,rowIndex") }];
  });
  await context.sync();
  return found;
}

function requireUntouched(
  shape: HistoriqueShape,
  lignes: readonly LigneHistorique[],
  found: readonly FoundLigne[],
): void {
  for (const { idLigne, row } of found) {
    const versions = lignes.filter((ligne) => ligne.idLigne === idLigne);
    if (!isUntouched(shape, versions, row.values[0] ?? []))
      throw new SuiviError("LIGNE_MODIFIEE", { ligne: row.rowIndex + 1 });
  }
}
