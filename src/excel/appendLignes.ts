import { SuiviError } from "../domain/erreurs";
import type { LigneHistorique } from "../domain/historique";
import { type AppelRows, findAppelRows } from "./appelRows";
import { type HistoriqueShape, historiqueBody, queueHistoriqueShape } from "./historiqueTable";
import { queueCounts } from "./idCounts";
import { requireColumnsFor } from "./rowCells";
import { type LignesBlock, writeLignes } from "./writeLignes";

const NO_ROWS: AppelRows = { kept: [], extra: [] };

/**
 * Makes a call's rows in the table exactly these: two requests when all goes well, whatever the size
 * of the history (docs: « Coauthoring in Excel add-ins » advises to write below the table, not
 * `rows.add`). What stands there from a save that seemed to fail is written again in place, and
 * taken away where the call no longer has it.
 */
export async function appendLignes(
  context: Excel.RequestContext,
  lignes: readonly LigneHistorique[],
): Promise<void> {
  const [first] = lignes;
  if (!first) return;
  const pendingShape = queueHistoriqueShape(context);
  const [count] = queueCounts(context, [first.idAppel]);
  const below = historiqueBody(context).getRowsBelow(lignes.length).load("values");
  await context.sync();

  const shape = pendingShape.read();
  requireColumnsFor(lignes, shape.positions);
  const earlier =
    count?.value === 0 ? NO_ROWS : await findAppelRows(context, shape, lignes, first.idAppel);
  const present = new Set(earlier.kept.map(({ ligne }) => ligne));
  const missing = lignes.filter((ligne) => !present.has(ligne));
  if (missing.length > 0) requireAppendable(shape, below.values);
  if (earlier.extra.length > 0) requireUnfiltered(shape);
  const twice = await writeLignes(context, shape, queueBlocks(context, shape, earlier, missing));
  // Another pane wrote the same rows meanwhile: ours went away again, theirs are checked.
  if (twice) await appendLignes(context, lignes);
}

function queueBlocks(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  earlier: AppelRows,
  missing: readonly LigneHistorique[],
): LignesBlock[] {
  for (const row of earlier.extra) row.delete("Up");
  const inPlace = earlier.kept.map(({ row, ligne }) => ({
    target: row,
    lignes: [ligne],
    isNew: false,
  }));
  if (missing.length === 0) return inPlace;
  const body = historiqueBody(context);
  const target = shape.isBlank
    ? body.getRow(0).getResizedRange(missing.length - 1, 0)
    : body.getRowsBelow(missing.length);
  return [...inPlace, { target, lignes: missing, isNew: true }];
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
