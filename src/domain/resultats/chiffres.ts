import { CANAL_EMAIL } from "../historique";
import { normalizeLibelle } from "../libelles";
import { isInPeriode, moisKey, type Periode } from "../periode";

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
  const calls = sollicitations.filter(isCall);
  const appels = countAppels(calls);
  const seconds = calls.reduce((sum, { dureeSecondes }) => sum + (dureeSecondes ?? 0), 0);
  return {
    sollicitations: sollicitations.length,
    appels,
    dureeMoyenne: appels === 0 ? null : seconds / appels,
    tauxResolution: shareOfOui(calls, "resolu"),
    tauxEscalade: shareOfOui(calls, "escalade"),
  };
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
  const counts = new Map<string, CompteSousMotif>();
  for (const { niveau, thematique, motif, sousMotif } of sollicitations) {
    const key = [niveau, thematique, motif, sousMotif].join("\u0000");
    const count = counts.get(key)?.sollicitations ?? 0;
    counts.set(key, { niveau, thematique, motif, sousMotif, sollicitations: count + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => b.sollicitations - a.sollicitations || a.sousMotif.localeCompare(b.sousMotif, "fr"),
  );
}

/** Calls by month (`2026-11`), in order; months without a call are absent. */
export function appelsParMois(
  sollicitations: readonly SollicitationComptee[],
): Map<string, number> {
  const byMonth = new Map<string, SollicitationComptee[]>();
  for (const row of sollicitations.filter(isCall)) {
    if (row.date === null) continue;
    const mois = moisKey(row.date);
    const rows = byMonth.get(mois);
    if (rows) rows.push(row);
    else byMonth.set(mois, [row]);
  }
  return new Map(
    [...byMonth]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([mois, rows]) => [mois, countAppels(rows)]),
  );
}

/** An empty canal counts as a phone call (product.md, column 11). */
function isCall({ canal }: SollicitationComptee): boolean {
  return normalizeLibelle(canal) !== normalizeLibelle(CANAL_EMAIL);
}

/** Distinct call ids; a row without one, typed by hand, is a call of its own. */
function countAppels(calls: readonly SollicitationComptee[]): number {
  const ids = new Set<string>();
  let typedByHand = 0;
  for (const { idAppel } of calls) {
    if (idAppel === "") typedByHand += 1;
    else ids.add(idAppel);
  }
  return ids.size + typedByHand;
}

function shareOfOui(
  calls: readonly SollicitationComptee[],
  champ: "resolu" | "escalade",
): number | null {
  if (calls.length === 0) return null;
  return calls.filter((row) => normalizeLibelle(row[champ]) === "oui").length / calls.length;
}
