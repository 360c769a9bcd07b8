import type { LigneBrute } from "../../application/portsTardifs";
import { SuiviError } from "../../domain/erreurs";
import type { ColonneKey } from "../../domain/historique";
import {
  historiqueBody,
  type HistoriqueShape,
  queueHistoriqueShape,
  writeHistorique,
} from "../historiqueTable";
import { growTable } from "../tableGrowth";
import { COLONNES_CALCULEES, rowsAt } from "./brutes";
import { confirmRows, type MeantRow } from "./meantRows";
import { readRowsBelow } from "./rowsBelow";

/** Takes the filled rows right below the table into it; gives how many. */
export function takeInRows(): Promise<number> {
  return writeHistorique(queueHistoriqueShape, async (context, shape) => {
    if (shape.hasTotals) throw new SuiviError("HISTORIQUE_LIGNE_TOTAL");
    const rows = await readRowsBelow(context, shape);
    if (rows.length > 0) await growOver(context, shape, rows.map(missingFormulas));
    return rows.length;
  });
}

/** Makes the rows right below the table part of it, with these contents. */
export async function growOver(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  rows: readonly MeantRow[],
): Promise<void> {
  const target = rowsAt(context, shape.rowCount, rows.length);
  growTable(context, target);
  target.load("values,formulas");
  const body = historiqueBody(context).load("rowCount");
  await context.sync();
  if (body.rowCount < shape.rowCount + rows.length) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
  await confirmRows(context, shape, [{ target, rows }]);
}

/** A calculated column that was left blank below the table gets its formula in it. */
function missingFormulas({ cellules, sansFormule }: LigneBrute): MeantRow {
  return formulasIn(
    COLONNES_CALCULEES.filter((key) => sansFormule.has(key) && cellules[key] === ""),
  );
}

/** The formulas of these columns. */
export function formulasIn(keys: readonly ColonneKey[]): MeantRow {
  return Object.fromEntries(keys.map((key) => [key, { formule: "colonne" as const }]));
}
