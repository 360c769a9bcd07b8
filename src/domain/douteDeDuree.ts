import { DUREE_LONGUE } from "./seuils";

/** Why the time of a call deserves a look before it is counted. */
export type DouteDeDuree = "dureeLongue" | "dureeNulle";

/**
 * The one rule for the form, the correction, the import, the check of the history and the survey: a call
 * takes some time, and not more than `DUREE_LONGUE`. Whole seconds of the call, its rows together.
 */
export function douteDeDuree(secondes: number): DouteDeDuree | null {
  if (secondes === 0) return "dureeNulle";
  return secondes > DUREE_LONGUE ? "dureeLongue" : null;
}
