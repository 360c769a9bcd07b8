import type { Lot } from "../../application/portsMiseAJour";
import { type HistoriqueShape } from "../historiqueTable";
import { queuePlage, rowsAre } from "./rangees";
import { queueReleve, type Releve } from "./releve";

/** What the workbook holds of a lot at one moment. */
export interface EtatDuLot {
  readonly releve: Releve;
  /** Whether the rows are as they were read, as they are to become. */
  readonly rangees: { readonly avant: boolean; readonly apres: boolean };
}

/** Queues the reading of all that a lot changes; `read` after the next sync. */
export function queueEtat(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  lot: Lot,
): { read(): EtatDuLot } {
  const { rangees } = lot;
  const releve = queueReleve(context, lot);
  const plage = rangees.length === 0 ? null : queuePlage(context, shape, rangees);
  const are = (moment: "avant" | "apres"): boolean =>
    plage === null || rowsAre(plage, rangees, moment);
  return {
    read: () => ({ releve: releve.read(), rangees: { avant: are("avant"), apres: are("apres") } }),
  };
}

/** Whether all that was to be written stands there; of formulas, that there is one. */
export function isWritten({ operations }: Lot, { releve, rangees }: EtatDuLot): boolean {
  const { cellules, tableaux } = releve;
  return (
    rangees.apres &&
    operations.every((operation) => {
      switch (operation.type) {
        case "hauteur":
          return tableaux.get(operation.tableau)?.lignes === operation.lignes;
        case "nommee":
          return cellules.get(operation)?.values[0]?.[0] === operation.contenu;
        case "ecriture": {
          const { values = [], formulas = [] } = cellules.get(operation) ?? {};
          return operation.contenus.every((row, r) =>
            row.every((contenu, c) => {
              if (contenu === null) return true;
              if (typeof contenu === "object") return String(formulas[r]?.[c]).startsWith("=");
              return values[r]?.[c] === contenu;
            }),
          );
        }
        default:
          return true;
      }
    })
  );
}
