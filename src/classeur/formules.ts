import { NAMES, TABLES, wholeColumn } from "../domain/classeur";
import { CANAL_EMAIL, type ColonneKey, COLONNES } from "../domain/historique";

/**
 * The figures of the period (as `chiffresOf` defines them) as formulas over the table *Historique*,
 * in functions that Excel 2010, Excel on the web and LibreOffice all have.
 */

/** Shown where a figure has no value: an empty period is neither 0 % nor an error. */
export const SANS_VALEUR = "–";

export function colonne(key: ColonneKey): string {
  return wholeColumn(TABLES.historique, COLONNES[key].header);
}

/** First day of the current quarter. */
export const DEBUT_DU_TRIMESTRE = "DATE(YEAR(TODAY()),3*INT((MONTH(TODAY())-1)/3)+1,1)";

/** Last day of the three months that begin with the period: who types a quarter's first day has its end. */
export const FIN_DU_TRIMESTRE = `DATE(YEAR(${NAMES.periodeDebut}),MONTH(${NAMES.periodeDebut})+3,0)`;

/** `range,criterion` pairs of COUNTIFS and SUMIFS: the rows of the period. */
const PERIODE = [
  `${colonne("date")},">="&${NAMES.periodeDebut}`,
  `${colonne("date")},"<"&${NAMES.periodeFin}+1`,
].join(",");

const APPELS = `${colonne("canal")},"<>${CANAL_EMAIL}"`;

/** One count for each cell of `codes`; SUMPRODUCT adds them up without an array formula. */
const avecCodes = (codes: string): string => `${colonne("code")},${codes}`;

export const SOLLICITATIONS = `COUNTIFS(${PERIODE})`;

export const NOMBRE_APPELS = `SUMIFS(${colonne("appel")},${PERIODE},${APPELS})`;

/** A fraction of a day. */
export const DUREE_MOYENNE = quotient(
  `SUMIFS(${colonne("dureeSecondes")},${PERIODE},${APPELS})/86400`,
  NAMES.appels,
);

export const TAUX_RESOLUTION = taux("resolu");
export const TAUX_ESCALADE = taux("escalade");

function taux(key: "resolu" | "escalade"): string {
  const lignes = `COUNTIFS(${PERIODE},${APPELS})`;
  return quotient(`COUNTIFS(${PERIODE},${APPELS},${colonne(key)},"oui")`, lignes);
}

/** Rows of the period with one of these codes (a range of different codes), e-mails included. */
export function sollicitationsDesCodes(codes: string): string {
  return `SUMPRODUCT(COUNTIFS(${PERIODE},${avecCodes(codes)}))`;
}

/**
 * Calls of the period about a line, under any of its codes: a call has at most one row a *motif*.
 * One that has two rows under two codes that were merged since counts twice.
 */
export function appelsDesCodes(codes: string): string {
  return `SUMPRODUCT(COUNTIFS(${PERIODE},${APPELS},${avecCodes(codes)}))`;
}

/** Mean of the calls' share spent on a line, a fraction of a day. `appels` is the cell of `appelsDesCodes`. */
export function dureeMoyenneDesCodes(codes: string, appels: string): string {
  const secondes = `SUMIFS(${colonne("dureeSecondes")},${PERIODE},${APPELS},${avecCodes(codes)})`;
  return quotient(`SUMPRODUCT(${secondes})/86400`, appels);
}

/** Calls between two days, the second excluded, whatever the period: cells of a first day and of the next month's. */
export function appelsEntre(debut: string, finExclue: string): string {
  const dates = `${colonne("date")},">="&${debut},${colonne("date")},"<"&${finExclue}`;
  return `SUMIFS(${colonne("appel")},${dates},${APPELS})`;
}

function quotient(dividende: string, diviseur: string): string {
  return `IF(${diviseur}=0,"${SANS_VALEUR}",${dividende}/${diviseur})`;
}
