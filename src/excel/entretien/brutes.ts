import type { ContenuCellule, LigneBrute } from "../../application/portsTardifs";
import { COLONNE_KEYS, COLONNES, COLONNES_SAISIES, type ColonneKey } from "../../domain/historique";
import { historiqueBody, type HistoriqueShape } from "../historiqueTable";

/** The columns that have a formula. */
export const COLONNES_CALCULEES: readonly ColonneKey[] = COLONNE_KEYS.filter(
  (key) => COLONNES[key].formula !== undefined,
);

/** What Office.js gives of rows that stand one below the other. */
export type LoadedRows = Pick<Excel.Range, "values" | "formulas">;

/** Whole rows, `first` 0-based from the first of the table's body; they may stand below the table. */
export function rowsAt(context: Excel.RequestContext, first: number, count: number): Excel.Range {
  return historiqueBody(context)
    .getRow(0)
    .getOffsetRange(first, 0)
    .getResizedRange(count - 1, 0);
}

/** Rows as they were read, `values` and `formulas` both; `first` is the position of the first. */
export function brutesOf(
  { positions }: HistoriqueShape,
  { values, formulas }: LoadedRows,
  first: number,
): LigneBrute[] {
  return values.map((row: readonly unknown[], index) => {
    const cellules = Object.fromEntries(
      COLONNE_KEYS.map((key) => [key, contentAt(row, positions[key])]),
    ) as Record<ColonneKey, ContenuCellule>;
    const sansFormule = COLONNES_CALCULEES.filter((key) => {
      const column = positions[key];
      return column !== undefined && !isFormula(row[column], formulas[index]?.[column]);
    });
    return { position: first + index, cellules, sansFormule: new Set(sansFormule) };
  });
}

/** Whether a cell holds a formula: a text that only looks like one is its own value. */
export function isFormula(value: unknown, formula: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** Whether somebody typed something on the row. */
export function isFilled({ cellules }: LigneBrute): boolean {
  return COLONNES_SAISIES.some((key) => cellules[key] !== "");
}

/** Whether nobody changed a row between two readings; what its formulas show may have. */
export function sameBrute(one: LigneBrute, other: LigneBrute): boolean {
  return COLONNE_KEYS.every((key) => sameCell(one, other, key));
}

/** As `sameBrute`, of one cell. */
export function sameCell(one: LigneBrute, other: LigneBrute, key: ColonneKey): boolean {
  if (!COLONNES_CALCULEES.includes(key)) return one.cellules[key] === other.cellules[key];
  const constant = one.sansFormule.has(key);
  if (constant !== other.sansFormule.has(key)) return false;
  return !constant || one.cellules[key] === other.cellules[key];
}

function contentAt(row: readonly unknown[], column: number | undefined): ContenuCellule {
  const value = column === undefined ? "" : row[column];
  const isPlain =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isPlain ? value : "";
}
