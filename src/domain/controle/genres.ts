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

  dureeManquante: genre("grave", "jamais"),
  dureeIllisible: genre("grave", "jamais"),
  dureeTexte: genre("grave", "toujours"),
  dureeFraction: genre("grave", "selon"),
  dureeNegative: genre("grave", "selon"),
  dureeDecimale: genre("moyenne", "toujours"),
  dureeExcessive: genre("moyenne", "jamais"),
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
