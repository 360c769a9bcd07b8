import { COLONNE_KEYS, COLONNES, type LigneHistorique } from "../domain/historique";
import type { HistoriqueShape } from "./historiqueTable";
import { type CellContent, expectedValuesOf, valuesOf } from "./rowCells";

/** What rows must hold, and how it is written so that Excel takes it as that. */
export interface RowMeaning {
  readonly guarded: readonly (readonly CellContent[])[];
  readonly expected: readonly (readonly CellContent[])[];
}

export function meaningOf(
  { positions, headers }: HistoriqueShape,
  lignes: readonly LigneHistorique[],
): RowMeaning {
  return {
    guarded: lignes.map((ligne) => valuesOf(ligne, positions, headers.length)),
    expected: lignes.map((ligne) => expectedValuesOf(ligne, positions, headers.length)),
  };
}

/**
 * Cell by cell what to write again (`null`: leave alone) in rows that were read back; null when
 * every cell is as meant.
 */
export function repairsOf(
  shape: HistoriqueShape,
  meaning: RowMeaning | undefined,
  { values, formulas }: Pick<Excel.Range, "values" | "formulas">,
): CellContent[][] | null {
  const repairs = (meaning?.expected ?? []).map((row, r) =>
    row.map((content, c) =>
      content === null
        ? repairOfCalculated(shape, c, formulas[r]?.[c])
        : repairOfContent(content, values[r]?.[c], meaning?.guarded[r]?.[c]),
    ),
  );
  return repairs.some((row) => row.some((content) => content !== null)) ? repairs : null;
}

/** A host that keeps the guarding apostrophe as a character takes the text literally: there it goes without. */
function repairOfContent(
  content: string | number,
  read: unknown,
  guarded: CellContent | undefined,
): CellContent {
  if (read === content) return null;
  return read === `'${content}` ? content : (guarded ?? content);
}

function repairOfCalculated(shape: HistoriqueShape, column: number, formula: unknown): CellContent {
  const key = COLONNE_KEYS.find((candidate) => shape.positions[candidate] === column);
  const expected = key && COLONNES[key].formula;
  return expected !== undefined && formula === "" ? `=${expected}` : null;
}
