import { SuiviError } from "../domain/erreurs";
import { type LigneHistorique, includesLigne, mergeLignes } from "../domain/historique";
import { type AppelRows, findAppelRows } from "./appelRows";
import { type Ask, ask } from "./door";
import {
  type HistoriqueShape,
  historiqueBody,
  queueHistoriqueShape,
  writeHistorique,
} from "./historiqueTable";
import { queueCounts } from "./idCounts";
import { requireColumnsFor } from "./rowCells";
import { meaningOf, repairsOf } from "./rowRepairs";
import { queueBelow, takeInStrays } from "./tableGrowth";
import { type LignesBlock, writeLignes } from "./writeLignes";

const NO_ROWS: AppelRows = { kept: [], extra: [], changed: [] };

/** What `HistoriqueStore.append` was given. */
interface Appending {
  readonly lignes: readonly LigneHistorique[];
  readonly essais: readonly LigneHistorique[];
  readonly beforeWrite: () => void;
}

/**
 * Makes a call's rows stand in the table as `HistoriqueStore.append` says: two requests when all goes
 * well, whatever the size of the history (docs: « Coauthoring in Excel add-ins » advises to write
 * below the table, not `rows.add`).
 */
export async function appendLignes(appending: Appending): Promise<void> {
  const [first] = appending.lignes;
  if (!first) return;
  const start = startOf(appending, first.idAppel);
  await writeHistorique(start, async (context, found) => {
    if (await complete(context, appending, found)) return;
    // Another pane wrote the same rows meanwhile: ours went away again, theirs are checked.
    if (!(await complete(context, appending, await ask(context, start))))
      throw new SuiviError("HISTORIQUE_NON_CONFIRME");
  });
}

/** What the table says before a call's rows are written. */
interface Start {
  readonly shape: HistoriqueShape;
  readonly idAppel: string;
  /** Whether rows of the call stand there already. */
  readonly isKnown: boolean;
  /** The cells right below the table. */
  readonly below: Excel.Range;
}

const startOf =
  ({ lignes, essais }: Appending, idAppel: string): Ask<Start> =>
  (context) => {
    const shape = queueHistoriqueShape(context);
    const [count] = queueCounts(context, [idAppel]);
    const below = queueBelow(context, mergeLignes(lignes, essais));
    return { read: () => ({ shape: shape.read(), idAppel, isKnown: count?.value !== 0, below }) };
  };

/** Writes what is missing or wrong; false when rows turned out to stand twice, and went away again. */
async function complete(
  context: Excel.RequestContext,
  appending: Appending,
  { shape, idAppel, isKnown, below }: Start,
): Promise<boolean> {
  const { lignes, essais } = appending;
  const versions = mergeLignes(lignes, essais);
  requireColumnsFor(lignes, shape.positions);
  if (await takeInStrays(context, shape, versions, below))
    return complete(context, appending, await ask(context, startOf(appending, idAppel)));
  const earlier = isKnown
    ? await findAppelRows(context, shape, idAppel, lignes, versions)
    : NO_ROWS;
  requireNewsUnopposed(earlier, lignes, essais);
  const missing = missingOf(lignes, earlier);
  if (missing.length > 0) requireAppendable(shape, below.values.slice(0, missing.length));
  if (earlier.extra.length > 0) requireUnfiltered(shape);
  const wrong = wrongOf(shape, earlier);
  if (missing.length + earlier.extra.length + wrong.length === 0) return true;
  appending.beforeWrite();
  for (const row of earlier.extra) row.delete("Up");
  return !(await writeLignes(context, shape, [...wrong, ...queueMissing(context, shape, missing)]));
}

/** What the rows newly say must not go over what somebody else has written there. */
function requireNewsUnopposed(
  { changed }: AppelRows,
  lignes: readonly LigneHistorique[],
  essais: readonly LigneHistorique[],
): void {
  const [first] = changed;
  if (first && !lignes.every((ligne) => includesLigne(essais, ligne)))
    throw new SuiviError("LIGNE_MODIFIEE", { ligne: first.row.rowIndex + 1 });
}

function missingOf(
  lignes: readonly LigneHistorique[],
  { kept, changed }: AppelRows,
): readonly LigneHistorique[] {
  const present = new Set([
    ...kept.map(({ ligne }) => ligne.idLigne),
    ...changed.map(({ idLigne }) => idLigne),
  ]);
  return lignes.filter(({ idLigne }) => !present.has(idLigne));
}

/** Rows that stand there and must change in place. */
function wrongOf(shape: HistoriqueShape, { kept }: AppelRows): LignesBlock[] {
  return kept
    .filter(({ row, ligne }) => repairsOf(shape, meaningOf(shape, [ligne]), row) !== null)
    .map(({ row, ligne }) => ({ target: row, lignes: [ligne], isNew: false }));
}

function queueMissing(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  missing: readonly LigneHistorique[],
): LignesBlock[] {
  if (missing.length === 0) return [];
  const body = historiqueBody(context);
  const target = shape.isBlank
    ? body.getRow(0).getResizedRange(missing.length - 1, 0)
    : body.getRowsBelow(missing.length);
  return [{ target, lignes: missing, isNew: true }];
}

/** Refuses what would misplace rows or overwrite somebody's cells. */
function requireAppendable(shape: HistoriqueShape, below: readonly (readonly unknown[])[]): void {
  requireUnfiltered(shape);
  if (shape.hasTotals) throw new SuiviError("HISTORIQUE_LIGNE_TOTAL");
  if (below.some((row) => row.some((value) => value !== ""))) {
    throw new SuiviError("HISTORIQUE_PLACE_OCCUPEE");
  }
}

function requireUnfiltered(shape: HistoriqueShape): void {
  if (shape.isFiltered) throw new SuiviError("HISTORIQUE_FILTRE");
}
