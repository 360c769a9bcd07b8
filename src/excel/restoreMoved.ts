import { SuiviError } from "../domain/erreurs";
import { COLONNES_ECRITES, type LigneHistorique } from "../domain/historique";
import type { PlacedChangement } from "./changeLignes";
import type { HistoriqueShape } from "./historiqueTable";
import { cellulesOf, sameCellules } from "./lignesLues";
import type { CellContent } from "./rowCells";

/** A row that was written in place. */
export interface WrittenRow {
  readonly changement: PlacedChangement;
  readonly apres: Partial<LigneHistorique>;
  /** As the row stood when the request that wrote it began. */
  readonly before: Excel.Range;
  readonly target: Excel.Range;
}

/**
 * Gives the written cells of rows that were not the ones meant their former contents back, and then
 * rejects with LIGNE_MODIFIEE: somebody sorted the table between the check and the write.
 */
export async function restoreMoved(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  written: readonly WrittenRow[],
): Promise<void> {
  const moved = written.filter(
    ({ changement, before }) =>
      !sameCellules(cellulesOf(before.values[0] ?? [], shape.positions), changement.avant.cellules),
  );
  if (moved.length === 0) return;
  for (const { apres, before, target } of moved)
    target.values = [formerContents(shape, apres, before)];
  await context.sync();
  throw new SuiviError("LIGNE_MODIFIEE");
}

/** What the written cells held: a formula as itself, anything else as the value that it was. */
function formerContents(
  { positions, headers }: HistoriqueShape,
  apres: Partial<LigneHistorique>,
  before: Excel.Range,
): CellContent[] {
  const [values = []] = before.values as (string | number)[][];
  const [formulas = []] = before.formulas as (string | number)[][];
  const contents: CellContent[] = headers.map(() => null);
  for (const key of COLONNES_ECRITES) {
    const position = positions[key];
    if (position === undefined || apres[key] === undefined) continue;
    const value = values[position] ?? "";
    const formula = formulas[position] ?? "";
    const text = typeof value === "string" && value !== "" ? `'${value}` : value;
    contents[position] = formula === value ? text : formula;
  }
  return contents;
}
