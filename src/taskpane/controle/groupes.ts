import {
  type Anomalie,
  GENRE_KEYS,
  GENRES,
  type GenreKey,
  GRAVITES,
} from "../../domain/controle/anomalie";

/** The faults of one kind. */
export interface Groupe {
  readonly genre: GenreKey;
  readonly anomalies: readonly Anomalie[];
}

/** By kind: what falsifies figures first, then the most frequent. */
export function groupesOf(anomalies: readonly Anomalie[]): Groupe[] {
  const parGenre = new Map<GenreKey, Anomalie[]>();
  for (const anomalie of anomalies) {
    const same = parGenre.get(anomalie.genre);
    if (same) same.push(anomalie);
    else parGenre.set(anomalie.genre, [anomalie]);
  }
  return GENRE_KEYS.flatMap((genre) => {
    const found = parGenre.get(genre);
    return found ? [{ genre, anomalies: found }] : [];
  }).sort((a, b) => rang(a) - rang(b) || b.anomalies.length - a.anomalies.length);
}

function rang({ genre }: Groupe): number {
  return GRAVITES.indexOf(GENRES[genre].gravite);
}

/** How many rows faults are on. */
export function lignesDe(anomalies: readonly Anomalie[]): number {
  return new Set(anomalies.map(({ position }) => position)).size;
}
