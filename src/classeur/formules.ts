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

const avecCode = (code: string): string => `${colonne("code")},${code}`;

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

/** Rows of the period with that code (a cell or a text in quotes), e-mails included. */
export function sollicitationsDuCode(code: string): string {
  return `COUNTIFS(${PERIODE},${avecCode(code)})`;
}

/** Calls of the period about that code: a call has at most one row a *motif*. */
export function appelsDuCode(code: string): string {
  return `COUNTIFS(${PERIODE},${APPELS},${avecCode(code)})`;
}

/** Mean of the calls' share spent on that code, a fraction of a day. `appels` is the cell of `appelsDuCode`. */
export function dureeMoyenneDuCode(code: string, appels: string): string {
  const secondes = `SUMIFS(${colonne("dureeSecondes")},${PERIODE},${APPELS},${avecCode(code)})`;
  return quotient(`${secondes}/86400`, appels);
}

/** Calls between two days, the second excluded, whatever the period: cells of a first day and of the next month's. */
export function appelsEntre(debut: string, finExclue: string): string {
  const dates = `${colonne("date")},">="&${debut},${colonne("date")},"<"&${finExclue}`;
  return `SUMIFS(${colonne("appel")},${dates},${APPELS})`;
}

function quotient(dividende: string, diviseur: string): string {
  return `IF(${diviseur}=0,"${SANS_VALEUR}",${dividende}/${diviseur})`;
}
