import { SuiviError } from "../domain/erreurs";
import type { LigneHistorique } from "../domain/historique";
import { type HistoriqueShape, historiqueBody, queueHistoriqueShape } from "./historiqueTable";
import { queuePositionsOf } from "./lignePositions";
import { requireColumnsFor } from "./rowCells";
import { writeLignes } from "./writeLignes";

/**
 * Appends rows right below the table and reads them back: two requests when all goes well, whatever
 * the size of the history (docs: « Coauthoring in Excel add-ins » advises against `rows.add`). Rows
 * that already stand there, from a save that seemed to fail, are written in place instead.
 */
export async function appendLignes(
  context: Excel.RequestContext,
  lignes: readonly LigneHistorique[],
): Promise<void> {
  const pendingShape = queueHistoriqueShape(context);
  const counts = queueCounts(context, lignes);
  const below = historiqueBody(context).getRowsBelow(lignes.length).load("values");
  await context.sync();

  const shape = pendingShape.read();
  requireColumnsFor(lignes, shape.positions);
  const missing = lignes.filter((_, index) => counts[index]?.value === 0);
  if (missing.length < lignes.length) {
    await rewriteInPlace(
      context,
      shape,
      lignes.filter((ligne) => !missing.includes(ligne)),
    );
  }
  if (missing.length === 0) return;
  requireAppendable(shape, below.values);
  await writeLignes(context, shape, missing, {
    target: targetRange(context, shape, missing.length),
    rowCount: shape.rowCount + missing.length - (shape.isBlank ? 1 : 0),
  });
}

/** COUNTIF on the host: the answer is one number, and rows that a filter hides count too. */
function queueCounts(
  context: Excel.RequestContext,
  lignes: readonly LigneHistorique[],
): Excel.FunctionResult<number>[] {
  const body = historiqueBody(context);
  return lignes.map((ligne) =>
    context.workbook.functions.countIf(body, ligne.idLigne).load("value"),
  );
}

/** Refuses what would misplace rows or overwrite somebody's cells. */
function requireAppendable(shape: HistoriqueShape, below: readonly (readonly unknown[])[]): void {
  if (shape.isFiltered) throw new SuiviError("HISTORIQUE_FILTRE");
  if (shape.hasTotals) throw new SuiviError("HISTORIQUE_LIGNE_TOTAL");
  if (below.some((row) => row.some((value) => value !== ""))) {
    throw new SuiviError("HISTORIQUE_PLACE_OCCUPEE");
  }
}

function targetRange(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  count: number,
): Excel.Range {
  const body = historiqueBody(context);
  return shape.isBlank ? body.getRow(0).getResizedRange(count - 1, 0) : body.getRowsBelow(count);
}

async function rewriteInPlace(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  lignes: readonly LigneHistorique[],
): Promise<void> {
  const positions = queuePositionsOf(context, shape, lignes);
  await context.sync();
  for (const [index, ligne] of lignes.entries()) {
    const position = positions[index]?.read() ?? null;
    if (position === null) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
    await writeLignes(context, shape, [ligne], {
      target: historiqueBody(context).getRow(position),
      rowCount: shape.rowCount,
    });
  }
}
