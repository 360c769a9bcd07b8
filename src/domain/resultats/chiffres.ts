import { isInPeriode, type Periode } from "../periode";
import { createCompteurMotifs } from "./compteurMotifs";
import { createCompteurChiffres, createCompteurMois } from "./compteurs";
import { createNormaliseur } from "./normaliseur";
import { visitByAppel } from "./parcours";

/** The figures of product.md, « Définitions »: the one implementation for pane, survey and checks. */

/** A row of the history as the figures need it; what is missing or of the wrong type is null or "". */
export interface Sollicitation {
  /** 0-based from the first row of the table's body when it was read. */
  readonly position: number;
  /** Excel serial day; null when the cell holds no date. */
  readonly date: number | null;
  /** The cell of the date holds something else. */
  readonly dateIllisible: boolean;
  readonly dureeSecondes: number | null;
  /** The cell of the duration holds something else than a number. */
  readonly dureeIllisible: boolean;
  readonly niveau: string;
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  readonly resolu: string;
  readonly escalade: string;
  readonly canal: string;
  readonly referent: string;
  readonly code: string;
  readonly idAppel: string;
  /** What the workbook itself has in its calculated columns, which formulas and pivot tables read. */
  readonly mois: string;
  readonly appel: number | null;
}

/** What the four figures are made of. */
export type SollicitationComptee = Pick<
  Sollicitation,
  "date" | "dureeSecondes" | "resolu" | "escalade" | "canal" | "idAppel"
>;

export interface Chiffres {
  readonly sollicitations: number;
  readonly appels: number;
  /** Seconds (fractional); null over a period without a call, never 0. */
  readonly dureeMoyenne: number | null;
  /** Fractions between 0 and 1; null over a period without a call. */
  readonly tauxResolution: number | null;
  readonly tauxEscalade: number | null;
}

/** The rows whose date lies in the period. */
export function inPeriode<T extends Pick<Sollicitation, "date">>(
  sollicitations: readonly T[],
  periode: Periode,
): T[] {
  return sollicitations.filter(({ date }) => date !== null && isInPeriode(date, periode));
}

/** The four figures and the number of rows, over rows that are already chosen. */
export function chiffresOf(sollicitations: readonly SollicitationComptee[]): Chiffres {
  const compteur = createCompteurChiffres(createNormaliseur());
  visitByAppel(sollicitations, (row, appel) => compteur.add(row, appel));
  return compteur.chiffres();
}

export interface CompteSousMotif {
  readonly niveau: string;
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  readonly sollicitations: number;
}

/** *Motifs les plus cités*: counts by level and triple, the most cited first, then by label. */
export function motifsLesPlusCites(
  sollicitations: readonly Pick<Sollicitation, "niveau" | "thematique" | "motif" | "sousMotif">[],
): CompteSousMotif[] {
  const compteur = createCompteurMotifs();
  for (const row of sollicitations) compteur.add(row);
  return compteur.motifs();
}

/** Calls by month (`2026-11`), in order; months without a call are absent. */
export function appelsParMois(
  sollicitations: readonly SollicitationComptee[],
): Map<string, number> {
  const compteur = createCompteurMois();
  visitByAppel(sollicitations, ({ date }, appel) => {
    if (date !== null) compteur.add(date, appel);
  });
  return compteur.parMois();
}
