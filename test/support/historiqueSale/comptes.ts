import { GENRE_KEYS, type GenreKey } from "../../../src/domain/controle/anomalie";

interface Faute {
  readonly position: number;
  readonly genre: GenreKey;
}

/** Faults as texts that can be compared: row and kind, each as often as it is there. */
export function cles(fautes: readonly Faute[]): string[] {
  return fautes.map(({ position, genre }) => `${position} ${genre}`).sort();
}

/** One line a kind: planted, found, left after everything was repaired that needs nobody. */
export function tableau(...colonnes: readonly (readonly Faute[])[]): string {
  const count = (fautes: readonly Faute[], genre: GenreKey): string =>
    String(fautes.filter((faute) => faute.genre === genre).length).padStart(8);
  return GENRE_KEYS.map(
    (genre) => `  ${genre.padEnd(24)}${colonnes.map((fautes) => count(fautes, genre)).join("")}`,
  ).join("\n");
}
