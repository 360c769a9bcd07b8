import { NAMES, PIVOTS } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { COLONNES_DES_TABLEAUX } from "../../domain/tableauxCroises";
import { requireColumn } from "../columns";
import { queueHistoriqueShape } from "../historiqueTable";
import { namedCell, requireNames } from "./namedCells";

/** The way to recalculate: « Recalculate » was seen to leave alone what changed in manual mode (office-js-docs, issue 627). */
export type Recalculation = "Recalculate" | "Full";

/** Asks whether everything is there that a refresh needs; gives the way to recalculate. */
export function queueCheck(context: Excel.RequestContext): { read(): Recalculation } {
  const names = [NAMES.periodeDebut, NAMES.periodeFin, NAMES.actualisation];
  const cells = names.map((name) => [name, namedCell(context, name, "address")] as const);
  const shape = queueHistoriqueShape(context);
  const pivots = Object.values(PIVOTS).map((name) =>
    context.workbook.pivotTables.getItemOrNullObject(name).load("name"),
  );
  const application = context.application.load("calculationMode");
  return {
    read() {
      requireNames(Object.fromEntries(cells));
      // A pivot whose column was renamed refuses to refresh, without saying which. Before the pivots: a
      // workbook of the old tool has neither, and its missing columns say so.
      const { positions } = shape.read();
      for (const key of COLONNES_DES_TABLEAUX) requireColumn(positions, key);
      requirePivots(pivots);
      return application.calculationMode === "Manual" ? "Full" : "Recalculate";
    },
  };
}

function requirePivots(pivots: readonly Excel.PivotTable[]): void {
  const missing = Object.values(PIVOTS).find((_, index) => pivots[index]?.isNullObject);
  if (missing) throw new SuiviError("RESULTATS_TCD_ABSENT", { tableau: missing });
}
