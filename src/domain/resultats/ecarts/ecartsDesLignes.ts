import type { CauseEcart, Ecart, SujetEcart } from "./ecart";

/** Counts of a pivot table by line, its « Total général » under `TOTAL`; a line that is not there counts 0. */
export type Comptes = ReadonlyMap<string, number>;

/** The key of the « Total général » among those of the lines. */
export const TOTAL = "total";

export interface LignesComparees {
  /** What the rows say. */
  readonly attendus: Comptes;
  /** What the table shows once it is refreshed, from the columns as they stand. */
  readonly calcules: Comptes;
  readonly lus: Comptes;
  readonly sujetOf: (cle: string) => SujetEcart;
  /** Why the columns of this line's rows do not say what the rows mean. */
  readonly causesDesLignes: (cle: string) => readonly CauseEcart[];
  /** Why the table does not show what its columns say. */
  readonly causesDuReste: readonly CauseEcart[];
}

/** The lines that show another count than the rows say, the total last. */
export function ecartsDesLignes(lignes: LignesComparees): Ecart[] {
  const { attendus, lus } = lignes;
  return [...new Set([...attendus.keys(), ...lus.keys()])]
    .sort((a, b) => Number(a === TOTAL) - Number(b === TOTAL))
    .filter((cle) => countOf(attendus, cle) !== countOf(lus, cle))
    .map((cle) => ({
      sujet: lignes.sujetOf(cle),
      attendu: countOf(attendus, cle),
      lu: countOf(lus, cle),
      causes: causesOf(lignes, cle),
    }));
}

function causesOf(lignes: LignesComparees, cle: string): CauseEcart[] {
  const [attendu, calcule, lu] = [lignes.attendus, lignes.calcules, lignes.lus].map((comptes) =>
    countOf(comptes, cle),
  );
  return [
    ...(attendu === calcule ? [] : lignes.causesDesLignes(cle)),
    ...(calcule === lu ? [] : lignes.causesDuReste),
  ];
}

const countOf = (comptes: Comptes, cle: string): number => comptes.get(cle) ?? 0;
