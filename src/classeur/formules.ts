import { NAMES, TABLES, wholeColumn } from "../domain/classeur";
import { type ColonneKey, COLONNES, type LigneHistorique } from "../domain/historique";
import {
  CRITERES_APPELS,
  CRITERES_PERIODE,
  quotient,
  SANS_VALEUR,
  sommeDesIllisibles,
  type Unite,
} from "../domain/resultats/figures";
import { isInPeriode } from "../domain/periode";
import type { Suivi } from "./options";

/**
 * Formulas over the table *Historique* beside those of the figures (`FIGURES`), in functions that
 * Excel 2010, Excel on the web and LibreOffice all have.
 */

export function colonne(key: ColonneKey): string {
  return wholeColumn(TABLES.historique, COLONNES[key].header);
}

/** First day of the current quarter. */
export const DEBUT_DU_TRIMESTRE = "DATE(YEAR(TODAY()),3*INT((MONTH(TODAY())-1)/3)+1,1)";

/** Last day of the three months that begin with the period: who types a quarter's first day has its end. */
export const FIN_DU_TRIMESTRE = `DATE(YEAR(${NAMES.periodeDebut}),MONTH(${NAMES.periodeDebut})+3,0)`;

/** One count for each cell of `codes`; SUMPRODUCT adds them up without an array formula. */
const avecCodes = (codes: string): string => `${colonne("code")},${codes}`;

/** Rows of the period with one of these codes (a range of different codes), e-mails included. */
export function sollicitationsDesCodes(codes: string): string {
  return `SUMPRODUCT(COUNTIFS(${CRITERES_PERIODE},${avecCodes(codes)}))`;
}

/**
 * Calls of the period about a line, under any of its codes: a call has at most one row a *motif*.
 * One that has two rows under two codes that were merged since counts twice.
 */
export function appelsDesCodes(codes: string): string {
  return `SUMPRODUCT(COUNTIFS(${CRITERES_PERIODE},${CRITERES_APPELS},${avecCodes(codes)}))`;
}

/**
 * Mean of the calls' share spent on a line, a fraction of a day, over those whose duration can be read.
 * `appels` is the cell of `appelsDesCodes`.
 */
export function dureeMoyenneDesCodes(codes: string, appels: string): string {
  const lignes = `${CRITERES_PERIODE},${CRITERES_APPELS},${avecCodes(codes)}`;
  const secondes = `SUMPRODUCT(SUMIFS(${colonne("dureeSecondes")},${lignes}))/86400`;
  const illisibles = sommeDesIllisibles((criteres) => `SUMPRODUCT(COUNTIFS(${criteres}))`, lignes);
  return quotient(secondes, `(${appels}-${illisibles})`);
}

/** Calls between two days, the second excluded, whatever the period: cells of a first day and of the next month's. */
export function appelsEntre(debut: string, finExclue: string): string {
  const dates = `${colonne("date")},">="&${debut},${colonne("date")},"<"&${finExclue}`;
  return `SUMIFS(${colonne("appel")},${dates},${CRITERES_APPELS})`;
}

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
