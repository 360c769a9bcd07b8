import {
  COLONNE_KEYS,
  COLONNES,
  COLONNES_CALCULEES,
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

/** Whether nobody changed a row between two readings; what its formulas show may have. */
export function isUnchanged(one: LigneLue, other: LigneLue): boolean {
  return COLONNE_KEYS.every((key) => isUnchangedIn(one, other, key));
}

function isUnchangedIn(one: LigneLue, other: LigneLue, key: ColonneKey): boolean {
  if (isCalculee(one, key) !== isCalculee(other, key)) return false;
  return isCalculee(one, key) || one.cellules[key] === other.cellules[key];
}

/** Whether a row already is what the change makes of its own; never for a removal. */
export function isDone(ligne: LigneLue, { avant, apres }: ChangementLigne): boolean {
  return (
    apres !== null &&
    COLONNE_KEYS.every((key) => {
      const content = apres[key];
      if (content === undefined) return isUnchangedIn(ligne, avant, key);
      if (typeof content === "object") return isCalculee(ligne, key);
      return !isCalculee(ligne, key) && ligne.cellules[key] === content;
    })
  );
}

/** A row as it stands once these cells are written; what its formulas then show is not known. */
export function ligneApres(ligne: LigneLue, apres: NouvellesCellules): LigneLue {
  const cellules: Record<ColonneKey, ContenuCellule> = { ...ligne.cellules };
  const sansFormule = new Set(ligne.sansFormule);
  for (const key of COLONNE_KEYS) {
    const content = apres[key];
    if (content === undefined) continue;
    if (typeof content === "object") sansFormule.delete(key);
    else {
      cellules[key] = content;
      if (COLONNES_CALCULEES.includes(key)) sansFormule.add(key);
    }
  }
  return { ...ligne, cellules, sansFormule };
}
