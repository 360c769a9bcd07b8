import type { Periode } from "../periode";

/** One answer of the survey's form, as it was pasted there. */
export interface ReponseEnvoyee {
  /** Tells the question whatever its wording: `departement`, `appels`, …, or `appels:CODE`, `duree:CODE`. */
  readonly cle: string;
  readonly question: string;
  readonly valeur: string;
}

/** The survey as it was answered for a period. */
export interface EnqueteEnvoyee {
  /** Excel serial day with its fraction: local date and time. */
  readonly instant: number;
  readonly periode: Periode;
  readonly reponses: readonly ReponseEnvoyee[];
}

/** Headers of the table *ReponsesEnquete*, in order; one row an answer. */
export const COLONNES_REPONSES = {
  instant: "Envoyé le",
  debut: "Du",
  fin: "Au",
  cle: "Rubrique",
  question: "Question",
  valeur: "Réponse",
} as const;
