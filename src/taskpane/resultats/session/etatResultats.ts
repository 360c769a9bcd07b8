import type { RefreshReport } from "../../../application/ports";
import type { ResultatsLus } from "../../../application/resultats/lireResultats";
import type { Analyse } from "../../../domain/resultats/analyse";
import type { SaisiePeriode } from "../choixPeriode";

/** A mere reading, a refresh of the sheet, or pivot tables that are made again. */
export type Travail = "lecture" | "actualisation" | "recreation";

/** Rows of the history: read so far, and in all. */
export interface Progression {
  readonly faites: number;
  readonly total: number;
}

export type Controle = Omit<ResultatsLus, "analyse">;

/** What the screen « Résultats » shows. */
export interface EtatResultats {
  readonly saisie: SaisiePeriode;
  /** « Actualiser » was tried with dates that make no period: the faults show. */
  readonly tente: boolean;
  /** What is under way; a mere reading gives way to anything else. */
  readonly travail: Travail | null;
  /** How far a long reading is; null else. */
  readonly progression: Progression | null;
  /** The last figures that were read; null before. */
  readonly analyse: Analyse | null;
  /** These figures against the sheets, and the survey's answers; null while they were not read. */
  readonly controle: Controle | null;
  /** What the last refresh did to the sheet; null while the figures come from a mere reading. */
  readonly actualisation: { readonly stamp: string; readonly rapport: RefreshReport } | null;
  /** What the user has just stopped; the former figures stay. */
  readonly interruption: Travail | null;
  readonly erreur: { readonly error: unknown; readonly retry: () => void } | null;
}
