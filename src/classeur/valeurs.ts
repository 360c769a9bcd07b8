import type { LigneHistorique } from "../domain/historique";
import { isInPeriode } from "../domain/periode";
import { SANS_VALEUR } from "./formules";
import type { Suivi } from "./options";

/** What the workbook's formulas give at build time: what a viewer that does not calculate shows. */

export function lignesDeLaPeriode({ lignes, periode }: Suivi): LigneHistorique[] {
  return lignes.filter(({ date }) => isInPeriode(date, periode));
}

/** A figure, or « – » over an empty period. */
export function valeurOuTiret(valeur: number | null): number | string {
  return valeur ?? SANS_VALEUR;
}

/** Seconds as a fraction of a day, or « – » over an empty period. */
export function dureeOuTiret(secondes: number | null): number | string {
  return secondes === null ? SANS_VALEUR : secondes / 86_400;
}
