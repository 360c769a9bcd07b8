import {
  COLONNES,
  COLONNES_ECRITES,
  COLONNES_SAISIES,
  type ColonneKey,
  type LigneHistorique,
} from "./historique";

/** The history as Excel holds it, whoever wrote it. */

/** What stands in a cell; "" when empty. */
export type ContenuCellule = string | number | boolean;

/** A row of the history as it was read, with every one of its columns. */
export interface LigneLue {
  /** 0-based from the first row of the table's body; a row below the table, outside it, goes on counting. */
  readonly position: number;
  /** The sheet's number of the row when it was read. */
  readonly numero: number;
  /** "" for a column that the table has not. */
  readonly cellules: Readonly<Record<ColonneKey, ContenuCellule>>;
  /** The calculated columns whose cell holds no formula here. */
  readonly sansFormule: ReadonlySet<ColonneKey>;
}

export interface HistoriqueLu {
  /** From top to bottom. */
  readonly lignes: readonly LigneLue[];
  /** Filled rows right below the table that are not part of it. */
  readonly horsTableau: readonly LigneLue[];
  /** The sheet's number of the row at position 0. */
  readonly premiereLigne: number;
  /** The columns that the table has. */
  readonly colonnes: ReadonlySet<ColonneKey>;
}

/** In place of a content: the column's own formula is put back. */
export interface FormuleDeColonne {
  readonly formule: "colonne";
}

export type NouveauContenu = ContenuCellule | FormuleDeColonne;

export type NouvellesCellules = Readonly<Partial<Record<ColonneKey, NouveauContenu>>>;

/** What becomes of one row: these cells take these contents, or the row is removed (null). */
export interface ChangementLigne {
  readonly avant: LigneLue;
  readonly apres: NouvellesCellules | null;
}

/** What a row that the add-in writes puts into its cells; no duration is an empty cell. */
export function contenusOf(ligne: Partial<LigneHistorique>): NouvellesCellules {
  const said = COLONNES_ECRITES.filter((key) => ligne[key] !== undefined);
  return Object.fromEntries(said.map((key) => [key, ligne[key] ?? ""]));
}

/** What a cell says as text, without the spaces around it. */
export function texteDe(contenu: ContenuCellule): string {
  return String(contenu).trim();
}

const isVide = (contenu: ContenuCellule): boolean => contenu === "" || texteDe(contenu) === "";

/** Whether nobody typed anything in a row. */
export function isLigneVide({ cellules }: LigneLue): boolean {
  return COLONNES_SAISIES.every((colonne) => isVide(cellules[colonne]));
}

/** Whether a cell shows what its column's formula gives: what it says then follows from other cells. */
export function isCalculee({ sansFormule }: LigneLue, colonne: ColonneKey): boolean {
  return COLONNES[colonne].formula !== undefined && !sansFormule.has(colonne);
}
