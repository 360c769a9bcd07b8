import type { LigneHistorique } from "../domain/historique";
import { requireColumn } from "./columns";
import { type HistoriqueShape, historiqueBody } from "./historiqueTable";

/** Rows of a call that stand in the table from an earlier save. */
export interface AppelRows {
  /** Rows to write again in place, with what they must hold. */
  readonly kept: readonly { readonly row: Excel.Range; readonly ligne: LigneHistorique }[];
  /** Rows that the call no longer has, or has twice. */
  readonly extra: readonly Excel.Range[];
}

/**
 * Finds a call's rows one after the other, by MATCH on the host. A request a row: this happens only
 * after a save whose answer was lost, or when two panes save the same call.
 */
export async function findAppelRows(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  lignes: readonly LigneHistorique[],
  idAppel: string,
): Promise<AppelRows> {
  const rows: Excel.Range[] = [];
  let from = 0;
  for (;;) {
    const position = await nextPosition(context, shape, idAppel, from);
    if (position === null) break;
    rows.push(historiqueBody(context).getRow(position).load("values"));
    from = position + 1;
  }
  await context.sync();
  return sortOut(rows, lignes, requireColumn(shape.positions, "idLigne"));
}

async function nextPosition(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  idAppel: string,
  from: number,
): Promise<number | null> {
  if (from >= shape.rowCount) return null;
  const first = historiqueBody(context).getCell(from, requireColumn(shape.positions, "idAppel"));
  const rest = first.getResizedRange(shape.rowCount - from - 1, 0);
  const match = context.workbook.functions.match(idAppel, rest, 0).load("value,error");
  await context.sync();
  return match.error ? null : from + match.value - 1;
}

function sortOut(
  rows: readonly Excel.Range[],
  lignes: readonly LigneHistorique[],
  idColumn: number,
): AppelRows {
  const left = new Map(lignes.map((ligne) => [ligne.idLigne, ligne]));
  const kept: { row: Excel.Range; ligne: LigneHistorique }[] = [];
  const extra: Excel.Range[] = [];
  for (const row of rows) {
    const id = String(row.values[0]?.[idColumn]);
    const ligne = left.get(id);
    if (ligne) kept.push({ row, ligne });
    else extra.push(row);
    left.delete(id);
  }
  return { kept, extra };
}
