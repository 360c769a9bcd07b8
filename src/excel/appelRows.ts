import type { LigneHistorique } from "../domain/historique";
import { requireColumn } from "./columns";
import { type HistoriqueShape, historiqueBody } from "./historiqueTable";
import { isUntouched } from "./untouchedRows";

/** Rows of a call that stand in the table from earlier attempts, loaded with values, formulas and place. */
export interface AppelRows {
  /** Rows as the add-in left them, with what they must hold. */
  readonly kept: readonly { readonly row: Excel.Range; readonly ligne: LigneHistorique }[];
  /** Rows as the add-in left them that the call no longer has, or has twice. */
  readonly extra: readonly Excel.Range[];
  /** Rows that somebody changed since. */
  readonly changed: readonly { readonly row: Excel.Range; readonly idLigne: string }[];
}

/**
 * Finds a call's rows one after the other, by MATCH on the host. A request a row: this happens only
 * after a save whose answer was lost, or when two panes save the same call. `versions` are the rows
 * that the add-in may have written.
 */
export async function findAppelRows(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  idAppel: string,
  lignes: readonly LigneHistorique[],
  versions: readonly LigneHistorique[],
): Promise<AppelRows> {
  const rows: Excel.Range[] = [];
  let from = 0;
  for (;;) {
    const position = await nextPosition(context, shape, idAppel, from);
    if (position === null) break;
    rows.push(historiqueBody(context).getRow(position).load("values,formulas,rowIndex"));
    from = position + 1;
  }
  await context.sync();
  const column = requireColumn(shape.positions, "idAppel");
  const own = rows.filter((row) => row.values[0]?.[column] === idAppel);
  return sortOut(shape, own, lignes, versions);
}

/** The 0-based row, from `from` on, of the next row of a call; null when there is none. One request. */
export async function nextPosition(
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
  shape: HistoriqueShape,
  rows: readonly Excel.Range[],
  lignes: readonly LigneHistorique[],
  versions: readonly LigneHistorique[],
): AppelRows {
  const left = new Map(lignes.map((ligne) => [ligne.idLigne, ligne]));
  const kept: { row: Excel.Range; ligne: LigneHistorique }[] = [];
  const extra: Excel.Range[] = [];
  const changed: { row: Excel.Range; idLigne: string }[] = [];
  for (const row of rows) {
    const idLigne = String(row.values[0]?.[requireColumn(shape.positions, "idLigne")]);
    const ligne = left.get(idLigne);
    if (!isUntouched(shape, versions, row.values[0] ?? [])) changed.push({ row, idLigne });
    else if (ligne) kept.push({ row, ligne });
    else extra.push(row);
    left.delete(idLigne);
  }
  return { kept, extra, changed };
}
