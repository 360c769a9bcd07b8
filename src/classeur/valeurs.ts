import type { LigneHistorique } from "../domain/historique";
import { isInPeriode } from "../domain/periode";
import { SANS_VALEUR, type Unite } from "../domain/resultats/figures";
import type { Suivi } from "./options";

/** What the workbook's formulas give at build time: what a viewer that does not calculate shows. */

export function lignesDeLaPeriode({ lignes, periode }: Suivi): LigneHistorique[] {
  return lignes.filter(({ date }) => isInPeriode(date, periode));
}

/** Number formats (en-US codes) of the figures' cells. */
export const FORMATS_UNITES: Readonly<Record<Unite, string>> = {
  nombre: "#,##0",
  duree: "[mm]:ss",
  taux: "0.0 %",
};

/** A figure as its cell holds it: a duration as a fraction of a day, « – » where it has no value. */
export function contenuDeFigure(unite: Unite, valeur: number | null): number | string {
  if (valeur === null) return SANS_VALEUR;
  return unite === "duree" ? valeur / 86_400 : valeur;
}
