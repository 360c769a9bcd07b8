import type { ColonneKey } from "../historique";
import type { LigneLue, NouveauContenu } from "../historiqueLu";

/**
 * How many such repairs a person may accept at a time: all there are of every kind, those of one kind
 * (the same decision holds for each), or one by one (each row may be another case).
 */
export type Portee = "tout" | "groupe" | "ligne";

/** In place of a content: an id that is drawn when the repair is made. */
export interface NouvelIdentifiant {
  readonly id: "nouveau";
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
export interface Interpretation<T> {
  readonly sens: T;
  readonly constats: readonly Constat[];
}

/** A fault of the history; of one kind, a row has one at most. */
export interface Anomalie extends Constat {
  /** 0-based in the table's body, as `LigneLue`. */
  readonly position: number;
  /** null: a blank row. */
  readonly ligne: LigneLue | null;
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

/** How much a fault matters: figures are wrong, rows are badly sorted or linked, or only looks suffer. */
export const GRAVITES = ["grave", "moyenne", "legere"] as const;
export type Gravite = (typeof GRAVITES)[number];

/** Whether such a fault can be repaired: always, according to what stands there, or by a person alone. */
export type Reparable = "toujours" | "selon" | "jamais";

export interface Genre {
  readonly gravite: Gravite;
  readonly reparable: Reparable;
}

const genre = (gravite: Gravite, reparable: Reparable): Genre => ({ gravite, reparable });

/**
 * The kinds of faults. Their order decides when two repairs want the same cell: the first kind wins
 * (a label of the nomenclature over the same text without its spaces).
 */
export const GENRES = {
  horsTableau: genre("grave", "toujours"),

  dateManquante: genre("grave", "jamais"),
  dateIllisible: genre("grave", "selon"),
  dateTexte: genre("grave", "toujours"),
  dateFuture: genre("grave", "selon"),
  dateAncienne: genre("grave", "jamais"),
  dateAvecHeure: genre("legere", "toujours"),

  heureTexte: genre("moyenne", "toujours"),
  heureAvecDate: genre("legere", "toujours"),
  heureIllisible: genre("moyenne", "selon"),

  dureeManquante: genre("grave", "jamais"),
  dureeIllisible: genre("grave", "jamais"),
  dureeTexte: genre("grave", "toujours"),
  dureeFraction: genre("grave", "selon"),
  dureeNegative: genre("grave", "selon"),
  dureeDecimale: genre("moyenne", "toujours"),
  dureeExcessive: genre("moyenne", "jamais"),
  dureeInvraisemblable: genre("moyenne", "jamais"),
  dureeSurEmail: genre("legere", "toujours"),

  libelleManquant: genre("grave", "selon"),
  tripleInconnu: genre("grave", "jamais"),
  tripleIncoherent: genre("grave", "selon"),
  libelleProche: genre("grave", "toujours"),
  libelleAutreVersion: genre("moyenne", "toujours"),
  libelleOrthographe: genre("moyenne", "toujours"),
  codeManquant: genre("moyenne", "toujours"),
  codeContraire: genre("moyenne", "toujours"),
  niveauManquant: genre("moyenne", "toujours"),
  niveauContraire: genre("moyenne", "toujours"),
  niveauOrthographe: genre("moyenne", "toujours"),

  reponseManquante: genre("grave", "jamais"),
  reponseIllisible: genre("grave", "jamais"),
  reponseOrthographe: genre("moyenne", "toujours"),
  canalInconnu: genre("moyenne", "jamais"),
  canalOrthographe: genre("moyenne", "toujours"),

  idLigneDouble: genre("moyenne", "toujours"),
  appelFaux: genre("grave", "toujours"),
  appelDatesDifferentes: genre("moyenne", "jamais"),
  doublonProbable: genre("moyenne", "jamais"),

  formuleRemplacee: genre("moyenne", "toujours"),
  donneesPersonnelles: genre("moyenne", "toujours"),
  telephoneSansZero: genre("legere", "toujours"),
  telephoneForme: genre("legere", "toujours"),
  telephoneIllisible: genre("legere", "jamais"),
  espaces: genre("legere", "toujours"),
  ligneVide: genre("legere", "jamais"),
} as const satisfies Readonly<Record<string, Genre>>;

export type GenreKey = keyof typeof GENRES;

export const GENRE_KEYS = Object.keys(GENRES) as readonly GenreKey[];

const RANGS: ReadonlyMap<GenreKey, number> = new Map(
  GENRE_KEYS.map((key, index) => [key, index] as const),
);

/** The place of a kind in the table: the lower one wins a cell. */
export function rangOf(key: GenreKey): number {
  return RANGS.get(key) ?? RANGS.size;
}
