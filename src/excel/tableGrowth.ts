import { SuiviError } from "../domain/erreurs";
import type { LigneHistorique } from "../domain/historique";
import { requireColumn } from "./columns";
import { type HistoriqueShape, historiqueBody, historiqueTable } from "./historiqueTable";

/** AutoCorrect's « include new rows in table » may be off. The table only ever grows. */
export function growTable(context: Excel.RequestContext, target: Excel.Range): void {
  const table = historiqueTable(context);
  table.resize(table.getRange().getBoundingRect(target));
}

/** Queues the reading of the cells right below the table, as many rows as `lignes` has ids. */
export function queueBelow(
  context: Excel.RequestContext,
  lignes: readonly LigneHistorique[],
): Excel.Range {
  return historiqueBody(context).getRowsBelow(idsOf(lignes).size).load("values");
}

/**
 * Takes rows into the table that an interrupted save left right below it (`below`, as read by
 * `queueBelow`). True when there were some: what was read of the table before is then out of date.
 */
export async function takeInStrays(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  lignes: readonly LigneHistorique[],
  below: Excel.Range,
): Promise<boolean> {
  const ids = idsOf(lignes);
  const column = requireColumn(shape.positions, "idLigne");
  const others = below.values.findIndex((row) => !ids.has(row[column]));
  const count = others < 0 ? below.values.length : others;
  if (count === 0) return false;
  growTable(context, below.getResizedRange(count - below.values.length, 0));
  const body = historiqueBody(context).load("rowCount");
  await context.sync();
  if (body.rowCount < shape.rowCount + count) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
  return true;
}

const idsOf = (lignes: readonly LigneHistorique[]): Set<unknown> =>
  new Set(lignes.map(({ idLigne }) => idLigne));
