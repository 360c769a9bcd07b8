import { fromSerial } from "../domain/dates";

/** What tells a row of the history from the others. */
export interface LigneNommee {
  /** As the sheet numbers its rows. */
  readonly numero: number;
  /** Serial day; null without a date. */
  readonly date: number | null;
  /** "" without a sous-motif. */
  readonly sousMotif: string;
}

/** How a row is called wherever it shows: « Ligne 345 · 12/10 · Fusion ». */
export function nomDeLigne({ numero, date, sousMotif }: LigneNommee): string {
  return [`Ligne ${numero}`, date === null ? "" : jourEtMois(date), sousMotif]
    .filter(Boolean)
    .join(" · ");
}

function jourEtMois(date: number): string {
  const { month, day } = fromSerial(date);
  return [day, month].map((part) => String(part).padStart(2, "0")).join("/");
}

/** Texts of the ways to rows of the history. */
export const LIGNES = {
  /** Heard: what the buttons of these rows have in common. */
  aVoir: (sujet: string) => `Voir les lignes : ${sujet}`,
  toutVoir: (reste: number) => `Tout voir (${reste} de plus)`,
  voirSuite: (suite: number, reste: number) => `Voir ${suite} lignes de plus sur ${reste}`,
  voirHistorique: "Voir l'historique",
} as const;
