import { type AppelFault, checkAppel, lignesOfAppel } from "../domain/appel";
import { localDayOf } from "../domain/dates";
import type { LigneHistorique } from "../domain/historique";
import type { Nomenclature } from "../domain/nomenclature";
import { appelOfSaisie } from "./appelOfSaisie";
import type { SaisieEnCours } from "./ports";

/** The rows that a form says, or what keeps it from being saved. */
export type LignesOfSaisie =
  | { readonly lignes: readonly LigneHistorique[]; readonly faults: null }
  | { readonly lignes: null; readonly faults: readonly AppelFault[] };

/** The rows of the call that a form says, its timer stopped. `now` is in epoch milliseconds. */
export function lignesOfSaisie(
  saisie: SaisieEnCours,
  nomenclature: Nomenclature,
  now: number,
): LignesOfSaisie {
  const appel = appelOfSaisie(saisie);
  const faults = checkAppel(appel, nomenclature, localDayOf(now));
  return faults.length > 0
    ? { lignes: null, faults }
    : { lignes: lignesOfAppel(appel, nomenclature), faults: null };
}
