import {
  COLONNE_KEYS,
  COLONNES,
  COLONNES_ECRITES,
  type ColonneKey,
  type LigneHistorique,
} from "../domain/historique";
import { type ColumnPositions, requireColumn } from "./columns";

/** What Office.js takes for a cell; `null` leaves it alone (Range.values, « null »). */
export type CellContent = string | number | null;

const IDS: readonly ColonneKey[] = ["idAppel", "idLigne"];
/** A text that starts so would become a formula, or lose its apostrophe (Range.values). */
const NEEDS_APOSTROPHE = /^[=+\-@']/;

/**
 * Checks, before anything is written, that the table can hold these rows: mandatory columns, the ids,
 * and any column for which a row has content. Throws HISTORIQUE_COLONNE_ABSENTE.
 */
export function requireColumnsFor(
  lignes: readonly LigneHistorique[],
  positions: ColumnPositions,
): void {
  for (const key of COLONNES_ECRITES) {
    const needed =
      COLONNES[key].role === "obligatoire" ||
      IDS.includes(key) ||
      (COLONNES[key].role === "facultative" && lignes.some((ligne) => ligne[key] !== ""));
    if (needed) requireColumn(positions, key);
  }
}

/** Checks that the table has a column for all that these cells say. Throws HISTORIQUE_COLONNE_ABSENTE. */
export function requireColumnsOf(
  cells: Partial<LigneHistorique>,
  positions: ColumnPositions,
): void {
  for (const key of COLONNES_ECRITES) if (cells[key] !== undefined) requireColumn(positions, key);
}

/**
 * A row's `values`: user text guarded so that it can never become a formula, `null` for every column
 * that is not ours or that the row does not say.
 */
export function valuesOf(
  ligne: Partial<LigneHistorique>,
  positions: ColumnPositions,
  width: number,
): CellContent[] {
  return place(positions, width, (key) => guarded(key, contentOf(ligne, key)));
}

/** A row's `numberFormat` for the columns that the add-in writes or the workbook calculates. */
export function numberFormatsOf(positions: ColumnPositions, width: number): CellContent[] {
  const row: CellContent[] = Array.from({ length: width }, () => null);
  for (const key of COLONNE_KEYS) {
    const position = positions[key];
    if (position !== undefined) row[position] = COLONNES[key].format;
  }
  return row;
}

/** Same as `valuesOf` without the guards: what must be read back. */
export function expectedValuesOf(
  ligne: Partial<LigneHistorique>,
  positions: ColumnPositions,
  width: number,
): CellContent[] {
  return place(positions, width, (key) => contentOf(ligne, key));
}

/** Whether a row that was read is the row that was meant; columns that are not ours do not count. */
export function sameCells(expected: readonly CellContent[], read: readonly unknown[]): boolean {
  return expected.every((content, index) => content === null || content === read[index]);
}

function place(
  positions: ColumnPositions,
  width: number,
  contentOfKey: (key: keyof LigneHistorique) => CellContent,
): CellContent[] {
  const row: CellContent[] = Array.from({ length: width }, () => null);
  for (const key of COLONNES_ECRITES) {
    const position = positions[key];
    if (position !== undefined) row[position] = contentOfKey(key);
  }
  return row;
}

/** An empty duration is written as "" (clears); null (leaves alone) is for what the row does not say. */
function contentOf(ligne: Partial<LigneHistorique>, key: keyof LigneHistorique): CellContent {
  const content = ligne[key];
  return content === undefined ? null : (content ?? "");
}

/**
 * A text as it is written, so that it can never become a formula. In a column that is not formatted as
 * text it could be read as a number or a date (a code such as « MAR-1 »).
 */
export function guarded(key: ColonneKey, content: CellContent): CellContent {
  if (typeof content !== "string" || content === "") return content;
  const isText = COLONNES[key].format === "@";
  return isText && !NEEDS_APOSTROPHE.test(content) ? content : `'${content}`;
}
