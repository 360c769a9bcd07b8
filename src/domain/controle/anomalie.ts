import type { ColonneKey } from "../historique";
import type { GenreKey } from "./genres";
import type { LigneBrute, NouveauContenu } from "./historiqueBrut";

/**
 * How many such repairs a person may accept at a time: all there are of every kind, those of one kind
 * (the same decision holds for each), or one by one (each row may be another case).
 */
export type Portee = "tout" | "groupe" | "ligne";

/** In place of a content: an id that is drawn when the repair is made. */
export interface NouvelIdentifiant {
  readonly identifiant: "nouveau";
}

export type ContenuPrevu = NouveauContenu | NouvelIdentifiant;

export type CellulesPrevues = Readonly<Partial<Record<ColonneKey, ContenuPrevu>>>;

/** What would mend a fault: new contents, or taking the row into the table. */
export type Reparation =
  | { readonly type: "cellules"; readonly portee: Portee; readonly apres: CellulesPrevues }
  | { readonly type: "rattachement"; readonly portee: "tout" };

/** What is wrong with a row, found in these of its columns. */
export interface Constat {
  readonly genre: GenreKey;
  readonly colonnes: readonly ColonneKey[];
  /** null: only a person knows. */
  readonly reparation: Reparation | null;
  /** Positions of the rows that it was compared with. */
  readonly avec?: readonly number[];
}

/** What a cell means once what can be repaired without a person is, and what is wrong with it. */
export interface Lecture<T> {
  readonly sens: T;
  readonly constats: readonly Constat[];
}

/** A fault of the history; of one kind, a row has one at most. */
export interface Anomalie extends Constat {
  /** 0-based in the table's body, as `LigneBrute`. */
  readonly position: number;
  /** null: a blank row. */
  readonly ligne: LigneBrute | null;
  /** The row stands below the table, outside it. */
  readonly horsTableau: boolean;
}

/** A fault that only a person can mend. */
export function aVoir(genre: GenreKey, ...colonnes: readonly ColonneKey[]): Constat {
  return { genre, colonnes, reparation: null };
}

/** A fault that these contents mend. */
export function aReparer(
  genre: GenreKey,
  apres: CellulesPrevues,
  portee: Portee = "tout",
): Constat {
  return {
    genre,
    colonnes: Object.keys(apres) as ColonneKey[],
    reparation: { type: "cellules", portee, apres },
  };
}
