import { SuiviError } from "../../domain/erreurs";
import type { LigneHistorique } from "../../domain/historique";
import { type Ask, ask } from "../door";
import { queueBelow, takeInStrays } from "./append";
import { isUntouched } from "./cells";
import { formerContents, giveBackBelow } from "./rows";
import {
  type HistoriqueShape,
  queueCounts,
  queueMatches,
  queueShape,
  requireUnfiltered,
  rowsAt,
  writeTable,
} from "./table";

/** Removes rows that are still as given, found by id; all of them or, when one was changed, none. */
export async function remove(lignes: readonly LigneHistorique[]): Promise<void> {
  if (lignes.length === 0) return;
  await writeTable(startOf(lignes), (context, start) => removeFrom(context, lignes, start));
}

/** The table, and the cells right below it. */
interface Start {
  readonly shape: HistoriqueShape;
  readonly below: Excel.Range;
}

const startOf =
  (lignes: readonly LigneHistorique[]): Ask<Start> =>
  (context) => {
    const shape = queueShape(context);
    const below = queueBelow(context, lignes);
    return { read: () => ({ shape: shape.read(), below }) };
  };

interface FoundLigne {
  readonly idLigne: string;
  /** Follows its row when others are inserted or deleted above. */
  readonly row: Excel.Range;
}

async function removeFrom(
  context: Excel.RequestContext,
  lignes: readonly LigneHistorique[],
  { shape, below }: Start,
): Promise<void> {
  if (await takeInStrays(context, shape, lignes, below))
    return removeFrom(context, lignes, await ask(context, startOf(lignes)));
  const found = await findLignes(context, shape, lignes);
  if (found.length === 0) return;
  requireUnfiltered(shape);
  requireUntouched(shape, lignes, found);
  for (const { row } of found) row.load("values,formulas");
  for (const { row } of found) row.delete("Up");
  const ids = found.map(({ idLigne }) => idLigne);
  const left = queueCounts(context, ids, shape.positions.idLigne);
  await context.sync();
  await giveBackOthers(context, shape, lignes, found);
  // The row stood there twice, or Excel did not take it away.
  if (left.some((count) => count.value > 0)) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
}

/** Gives rows back that somebody changed or moved in that very moment; then nothing is certain. */
async function giveBackOthers(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  lignes: readonly LigneHistorique[],
  removed: readonly FoundLigne[],
): Promise<void> {
  const others = removed.filter((one) => !isAsGiven(shape, lignes, one));
  if (others.length === 0) return;
  giveBackBelow(
    context,
    others.map(({ row }) => formerContents(row, 0)),
  );
  await context.sync();
  throw new SuiviError("HISTORIQUE_NON_CONFIRME");
}

async function findLignes(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  lignes: readonly LigneHistorique[],
): Promise<FoundLigne[]> {
  const ids = [...new Set(lignes.map(({ idLigne }) => idLigne))];
  const matches = queueMatches(context, shape, "idLigne", ids);
  await context.sync();
  const positions = matches.read();
  const found = ids.flatMap((idLigne, index) => {
    const position = positions[index] ?? null;
    if (position === null) return [];
    return [{ idLigne, row: rowsAt(context, position, 1).load("values,rowIndex") }];
  });
  await context.sync();
  return found;
}

function requireUntouched(
  shape: HistoriqueShape,
  lignes: readonly LigneHistorique[],
  found: readonly FoundLigne[],
): void {
  const changed = found.find((one) => !isAsGiven(shape, lignes, one));
  if (changed) throw new SuiviError("LIGNE_MODIFIEE", { ligne: changed.row.rowIndex + 1 });
}

function isAsGiven(
  shape: HistoriqueShape,
  lignes: readonly LigneHistorique[],
  { idLigne, row }: FoundLigne,
): boolean {
  const versions = lignes.filter((ligne) => ligne.idLigne === idLigne);
  return isUntouched(shape, versions, row.values[0] ?? []);
}
