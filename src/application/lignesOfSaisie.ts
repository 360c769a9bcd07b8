import { checkAppel, lignesOfAppel } from "../domain/appel";
import { localDayOf } from "../domain/dates";
import type { LigneHistorique } from "../domain/historique";
import type { Nomenclature } from "../domain/nomenclature";
import { appelOfSaisie } from "./appelOfSaisie";
import type { SaisieEnCours } from "./ports";

/**
 * The rows of the call that a form says, its timer stopped; null while a fault keeps it from being
 * saved. `now` is in epoch milliseconds.
 */
export function lignesOfSaisie(
  saisie: SaisieEnCours,
  nomenclature: Nomenclature,
  now: number,
): readonly LigneHistorique[] | null {
  const appel = appelOfSaisie(saisie);
  const faults = checkAppel(appel, nomenclature, localDayOf(now));
  return faults.length > 0 ? null : lignesOfAppel(appel, nomenclature);
}
