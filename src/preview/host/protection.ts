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

/** Throws AccessDenied when the sheet is protected; cells count as locked, as they are by default. */
export function assertUnprotected(workbook: Workbook, sheetId: string): void {
  if (workbook.state.protections.has(sheetId)) throw new HostError("AccessDenied");
}
