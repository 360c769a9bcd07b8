import { SuiviError } from "../domain/erreurs";
import { type LigneHistorique } from "../domain/historique";
import type { PlacedChangement } from "./changeLignes";
import { type HistoriqueShape, historiqueBody } from "./historiqueTable";
import { queueCounts } from "./idCounts";
import { restoreMoved, type WrittenRow } from "./restoreMoved";
import {
  type CellContent,
  expectedValuesOf,
  numberFormatsOf,
  requireColumnsOf,
  valuesOf,
} from "./rowCells";
import { repairsOf } from "./rowRepairs";

/**
 * Writes and removes rows in one request, which also reads what stood there right before and what
 * stands there after. When somebody sorted the table in that very moment, the cells that were
 * written get their former contents back: LIGNE_MODIFIEE. HISTORIQUE_NON_CONFIRME when the rows do
 * not stand as meant.
 */
export async function writeChangements(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  placed: readonly PlacedChangement[],
): Promise<void> {
  for (const { apres } of placed) if (apres) requireColumnsOf(apres, shape.positions);
  const body = historiqueBody(context);
  const written = placed.flatMap((changement): WrittenRow[] => {
    const { row, apres } = changement;
    if (!apres) return [];
    return [{ changement, apres, before: body.getRow(row), target: body.getRow(row) }];
  });
  for (const { before } of written) before.load("values,formulas");
  for (const { apres, target } of written) write(shape, apres, target);
  for (const { target } of written) target.load("values,formulas");
  const left = queueRemovals(context, shape, placed);
  await context.sync();
  await restoreMoved(context, shape, written);
  await repair(context, shape, written);
  if (left.some((count) => count.value > 0)) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
}

function write(shape: HistoriqueShape, apres: Partial<LigneHistorique>, target: Excel.Range): void {
  const { positions, headers } = shape;
  const values = valuesOf(apres, positions, headers.length);
  const formats = numberFormatsOf(positions, headers.length);
  target.numberFormat = [formats.map((format, c) => (values[c] === null ? null : format))];
  target.values = [values];
}

/** From the bottom up: a row that goes moves those below it. Counts what is left of their ids. */
function queueRemovals(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  placed: readonly PlacedChangement[],
): Excel.FunctionResult<number>[] {
  const removed = placed.filter(({ apres }) => apres === null).sort((a, b) => b.row - a.row);
  for (const { row } of removed) historiqueBody(context).getRow(row).delete("Up");
  const ids = removed.map(({ avant }) => String(avant.cellules.idLigne)).filter((id) => id !== "");
  return queueCounts(context, ids, shape.positions.idLigne);
}

async function repair(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  written: readonly WrittenRow[],
): Promise<void> {
  const repairs = (): (CellContent[][] | null)[] =>
    written.map(({ apres, target }) => repairsOf(shape, meaningOf(shape, apres), target));
  const first = repairs();
  if (first.every((values) => values === null)) return;
  written.forEach(({ target }, index) => {
    const values = first[index];
    if (values) target.values = values;
    target.load("values,formulas");
  });
  await context.sync();
  if (repairs().some((values) => values !== null)) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
}

function meaningOf({ positions, headers }: HistoriqueShape, apres: Partial<LigneHistorique>) {
  return {
    guarded: [valuesOf(apres, positions, headers.length)],
    expected: [expectedValuesOf(apres, positions, headers.length)],
  };
}
