import { CELLULES_TABLEAUX, TABLEAUX_CROISES } from "../../domain/tableauxCroises";

/** How far below its first cell a pivot table may grow. */
const HAUTEUR = 1_000;

/**
 * Queues the reading of the place of a pivot table: its page filters with the blank row under them,
 * its body, and where it may grow. `occupied` after the next sync gives the address of what stands
 * there, null when the place is free.
 */
export function queuePlace(
  sheet: Excel.Worksheet,
  key: keyof typeof TABLEAUX_CROISES,
): { occupied(): string | null } {
  const { lignes, valeurs, filtres } = TABLEAUX_CROISES[key];
  const above = filtres.length + 1;
  const used = sheet
    .getRange(CELLULES_TABLEAUX[key])
    .getOffsetRange(-above, 0)
    .getResizedRange(above + HAUTEUR, lignes.length + valeurs.length - 1)
    .getUsedRangeOrNullObject(true)
    .load("address");
  return { occupied: () => (used.isNullObject ? null : used.address) };
}
