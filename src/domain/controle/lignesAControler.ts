import type { HistoriqueLu, LigneLue } from "../historiqueLu";
import { isLigneVide } from "../historiqueLu";

/** Where a row stands. */
export interface Place {
  readonly ligne: LigneLue;
  readonly position: number;
  /** Below the table, outside it. */
  readonly horsTableau: boolean;
}

/** The rows in which something is typed, from top to bottom, those below the table included. */
export function* lignesAControler({ lignes, horsTableau }: HistoriqueLu): Generator<Place> {
  for (const ligne of lignes)
    if (!isLigneVide(ligne)) yield { ligne, position: ligne.position, horsTableau: false };
  for (const ligne of horsTableau)
    yield { ligne: avecFormules(ligne), position: ligne.position, horsTableau: true };
}

const AUCUNE: readonly number[] = [];

/** Positions of the blank rows between two places of the table that follow one another (null: its top). */
export function positionsEntre(avant: Place | null, apres: Place): readonly number[] {
  const first = (avant?.position ?? -1) + 1;
  if (apres.horsTableau || apres.position <= first) return AUCUNE;
  return Array.from({ length: apres.position - first }, (_, at) => first + at);
}

/** Outside the table a calculated cell that is empty says nothing: it gets its formula with the table. */
function avecFormules(ligne: LigneLue): LigneLue {
  const sansFormule = [...ligne.sansFormule].filter((colonne) => ligne.cellules[colonne] !== "");
  return { ...ligne, sansFormule: new Set(sansFormule) };
}
