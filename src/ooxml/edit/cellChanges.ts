import type { CellValue } from "../model";
import type { CellContent, SheetEdits } from "./edits";

/** Everything that changes in one cell. */
export interface CellChange {
  content?: CellContent;
  numberFormat?: string;
  /** The recalculated result of a formula that stays. */
  cached?: CellValue;
}

/** The changes of a sheet, by row then by column. */
export type SheetChanges = Map<number, Map<number, CellChange>>;

/** Puts a sheet's edits together; a later edit of the same cell completes or replaces the earlier. */
export function sheetChanges({ cells, cachedValues }: Omit<SheetEdits, "sheet">): SheetChanges {
  const changes: SheetChanges = new Map();
  const add = (row: number, column: number, change: CellChange): void => {
    const ofRow = changes.get(row) ?? new Map<number, CellChange>();
    changes.set(row, ofRow);
    ofRow.set(column, { ...ofRow.get(column), ...change });
  };
  for (const { row, column, ...change } of cells ?? []) add(row, column, change);
  for (const { row, column, value } of cachedValues ?? []) add(row, column, { cached: value });
  return changes;
}
