import type { Rect } from "../grid/grid";
import { intersection } from "./geometry";
import { HostError } from "./hostErrors";
import type { Workbook } from "./workbook";

/** Throws PivotTableRangeConflict when the cells are some of a pivot table's. */
export function assertNoPivot(workbook: Workbook, sheetId: string, rect: Rect): void {
  const touched = workbook.state.pivots.some(
    (pivot) => pivot.sheetId === sheetId && intersection(pivot.rect, rect) !== null,
  );
  if (touched) throw new HostError("PivotTableRangeConflict");
}

/** What `Excel.WorksheetProtectionOptions` may let through on a protected sheet. */
type Allowance =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertRows"
  | "allowInsertColumns"
  | "allowDeleteRows"
  | "allowDeleteColumns"
  | "allowInsertHyperlinks"
  | "allowSort"
  | "allowAutoFilter";

/**
 * Throws AccessDenied when the sheet is protected and its options do not allow what is wanted. Cells count
 * as locked, as they are by default.
 */
export function assertUnprotected(
  { state }: Workbook,
  sheetId: string,
  allowance?: Allowance,
): void {
  const protection = state.protections.get(sheetId);
  if (!protection) return;
  if (allowance === undefined || protection.options?.[allowance] !== true) {
    throw new HostError("AccessDenied");
  }
}

/** Throws AccessDenied when the cells are locked on a protected sheet. */
export function assertWritable(workbook: Workbook, sheetId: string, rect: Rect): void {
  if (!workbook.state.protections.has(sheetId)) return;
  const isLocked = (row: number, column: number): boolean =>
    workbook.grid.lookOf(sheetId, row, column)["Protection.Locked"] !== false;
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      if (isLocked(row, column)) throw new HostError("AccessDenied");
    }
  }
}

/** Throws AccessDenied when sheets may be neither added nor deleted, moved, renamed, hidden. */
export function assertStructureUnprotected({ state }: Workbook): void {
  if (state.structure) throw new HostError("AccessDenied");
}
