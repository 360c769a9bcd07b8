import { bottom, isEntireColumn } from "./geometry";
import type { RangeState } from "./handles";
import { HostError } from "./hostErrors";
import type { Scope } from "./scope";
import { assertUnprotected } from "./protection";

/** Whether all rows of a range are hidden; null when only some are, as in Excel. */
export function isHidden({ workbook }: Scope, { sheetId, rect }: RangeState): boolean | null {
  if (isEntireColumn(rect)) return false;
  const hidden = workbook.grid.hiddenRows(sheetId, rect).length;
  if (hidden === 0) return false;
  return hidden === rect.rows ? true : null;
}

export function hideRows(scope: Scope, { sheetId, rect }: RangeState, hidden: unknown): void {
  if (typeof hidden !== "boolean" || isEntireColumn(rect)) throw new HostError("InvalidArgument");
  assertUnprotected(scope.workbook, sheetId);
  const rows = Array.from({ length: bottom(rect) - rect.row + 1 }, (_, index) => rect.row + index);
  scope.workbook.grid.setRowsHidden(sheetId, rows, hidden);
}

export function hideColumns(scope: Scope, { sheetId, rect }: RangeState, hidden: unknown): void {
  if (typeof hidden !== "boolean") throw new HostError("InvalidArgument");
  assertUnprotected(scope.workbook, sheetId);
  scope.workbook.grid.setStyle(sheetId, rect, "Format.ColumnHidden", hidden);
}
