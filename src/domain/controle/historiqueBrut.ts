import { type ColonneKey, COLONNES, COLONNES_SAISIES } from "../historique";

/** The history as Excel holds it, whoever wrote it. */

/** What stands in a cell; "" when empty. */
export type ContenuCellule = string | number | boolean;

/** A row of the history with every one of its columns. */
export interface LigneBrute {
  /** 0-based from the first row of the table's body; a row below the table, outside it, goes on counting. */
  readonly position: number;
  /** "" for a column that the table has not. */
  readonly cellules: Readonly<Record<ColonneKey, ContenuCellule>>;
  /** The calculated columns whose cell holds no formula here. */
  readonly sansFormule: ReadonlySet<ColonneKey>;
}

export interface HistoriqueBrut {
  /** From top to bottom. */
  readonly lignes: readonly LigneBrute[];
  /** Filled rows right below the table that are not part of it. */
  readonly horsTableau: readonly LigneBrute[];
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
export interface ChangementBrut {
  readonly avant: LigneBrute;
  readonly apres: NouvellesCellules | null;
}

/** What a cell says as text, without the spaces around it. */
export function texteDe(contenu: ContenuCellule): string {
  return String(contenu).trim();
}

/** Whether nobody typed anything in a row. */
function isLigneVide({ cellules }: LigneBrute): boolean {
  return COLONNES_SAISIES.every((colonne) => texteDe(cellules[colonne]) === "");
}

/** Whether a cell shows what its column's formula gives: what it says then follows from other cells. */
export function isCalculee({ sansFormule }: LigneBrute, colonne: ColonneKey): boolean {
  return COLONNES[colonne].formula !== undefined && !sansFormule.has(colonne);
}

/** Where a row stands. */
export interface Place {
  readonly ligne: LigneBrute;
  readonly position: number;
  /** Below the table, outside it. */
  readonly horsTableau: boolean;
}

/** The rows in which something is typed, from top to bottom, those below the table included. */
export function* lignesAControler({ lignes, horsTableau }: HistoriqueBrut): Generator<Place> {
  for (const ligne of lignes)
    if (!isLigneVide(ligne)) yield { ligne, position: ligne.position, horsTableau: false };
  for (const ligne of horsTableau)
    yield { ligne: avecFormules(ligne), position: ligne.position, horsTableau: true };
}

/** Positions of the blank rows between two places of the table that follow one another (null: its top). */
export function positionsEntre(avant: Place | null, apres: Place): number[] {
  if (apres.horsTableau) return [];
  const first = (avant?.position ?? -1) + 1;
  return Array.from({ length: apres.position - first }, (_, at) => first + at);
}

/** Outside the table a calculated cell that is empty says nothing: it gets its formula with the table. */
function avecFormules(ligne: LigneBrute): LigneBrute {
  const sansFormule = [...ligne.sansFormule].filter((colonne) => ligne.cellules[colonne] !== "");
  return { ...ligne, sansFormule: new Set(sansFormule) };
}
