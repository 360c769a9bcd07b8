import { CANAL_EMAIL } from "../../historique";
import { moisKey, type Periode, trimestreKey } from "../../periode";
import type { Sommes } from "../figures";
import { inPeriode, type Sollicitation } from "../sollicitation";

/**
 * What the workbook itself makes of its rows once it is calculated and refreshed: its formulas and
 * pivot tables read the columns as they stand, where the domain reads what the rows mean. The
 * difference between both lies in the rows; what the sheet shows beyond, in the sheet.
 */

/** As COUNTIFS and SUMIFS compare: letter by letter, whatever the case. */
const same = (cell: string, wanted: string): boolean => cell.toLowerCase() === wanted.toLowerCase();

export const isAppelForFormulas = ({ canal }: Pick<Sollicitation, "canal">): boolean =>
  !same(canal, CANAL_EMAIL);

export const isOuiForFormulas = (cell: string): boolean => same(cell, "oui");

/** The sums behind the named cells of *Résultats*. */
export function sommesCalculees(rows: readonly Sollicitation[], periode: Periode): Sommes {
  const toutes = inPeriode(rows, periode);
  const lignes = toutes.filter(isAppelForFormulas);
  const mesurees = lignes.filter(({ dureeIllisible }) => !dureeIllisible);
  const oui = (key: "resolu" | "escalade"): number =>
    lignes.filter((row) => isOuiForFormulas(row[key])).length;
  return {
    sollicitations: toutes.length,
    lignes: lignes.length,
    appels: sumOf(lignes, "appel"),
    secondes: sumOf(lignes, "dureeSecondes"),
    appelsMesures: sumOf(mesurees, "appel"),
    dureesIllisibles: lignes.length - mesurees.length,
    resolues: oui("resolu"),
    escaladees: oui("escalade"),
  };
}

/** A followed line of *Enquête* that counts these codes: its rows, and their mean in seconds. */
export function suivieCalculee(
  lignesDeLaPeriode: readonly Sollicitation[],
  codes: ReadonlySet<string>,
): { readonly appels: number; readonly dureeMoyenne: number | null } {
  const lignes = lignesDeLaPeriode.filter((row) => codes.has(row.code) && isAppelForFormulas(row));
  const mesurees = lignes.filter(({ dureeIllisible }) => !dureeIllisible);
  return {
    appels: lignes.length,
    dureeMoyenne: quotient(sumOf(lignes, "dureeSecondes"), mesurees.length),
  };
}

/** The months and quarters that page filters let through; null: all. */
export interface Filtre {
  readonly mois: ReadonlySet<string> | null;
  readonly trimestres: ReadonlySet<string> | null;
}

export function passes({ mois, trimestres }: Filtre, row: Sollicitation): boolean {
  if (mois !== null && !mois.has(row.mois)) return false;
  return trimestres === null || trimestres.has(row.date === null ? "" : trimestreKey(row.date));
}

/** The rows that *MotifsLesPlusCites* counts: those with something in their date. */
export const isDatee = ({ date, dateIllisible }: Sollicitation): boolean =>
  date !== null || dateIllisible;

/** The month of a row's date, "" when it has none. */
export const moisOfRow = ({ date }: Sollicitation): string => (date === null ? "" : moisKey(date));

function sumOf(rows: readonly Sollicitation[], key: "appel" | "dureeSecondes"): number {
  return rows.reduce((sum, row) => sum + (row[key] ?? 0), 0);
}

function quotient(dividende: number, diviseur: number): number | null {
  return diviseur === 0 ? null : dividende / diviseur;
}
