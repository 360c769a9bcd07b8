import type { Rect } from "../grid/grid";
import { contains, intersection, sameRect } from "./geometry";
import type { RangeState } from "./handles";
import { HostError, notImplemented } from "./hostErrors";
import { assertUnprotected } from "./protection";
import type { Scope } from "./scope";
import { sheetState } from "./sheetState";

/**
 * `Range.merge`: one cell for all, or (`across`) one a row. The first cell's content stays, that of the
 * others goes. Throws InvalidOperation in a table, where Excel merges nothing.
 */
export function mergeRange(
  { workbook }: Scope,
  { sheetId, rect }: RangeState,
  across: boolean,
): void {
  assertUnprotected(workbook, sheetId, "allowFormatCells");
  const inTable = workbook.state.tables.some(
    (table) => table.sheetId === sheetId && intersection(table.rect, rect) !== null,
  );
  if (inTable) throw new HostError("InvalidOperation");
  const state = sheetState(workbook, sheetId);
  const rows = Array.from({ length: rect.rows }, (_row, i) => ({
    ...rect,
    row: rect.row + i,
    rows: 1,
  }));
  const merged = (across ? rows : [rect]).filter((one) => one.rows * one.columns > 1);
  for (const one of merged) {
    const touched = state.merges.filter((other) => intersection(other, one) !== null);
    if (touched.some((other) => !contains(one, other))) {
      throw notImplemented("Range.merge across a part of a merged area");
    }
    state.merges = [...state.merges.filter((other) => !touched.includes(other)), one];
    const others = Array.from({ length: one.rows }, (_row, i) =>
      Array.from({ length: one.columns }, (_cell, j) =>
        i === 0 && j === 0 ? undefined : { value: "" },
      ),
    );
    workbook.grid.write(sheetId, one, others);
  }
  workbook.cellsChanged();
  workbook.sheetChanged(sheetId);
}

/** `Range.unmerge`: what is merged with cells of the range is merged no more. */
export function unmergeRange({ workbook }: Scope, { sheetId, rect }: RangeState): void {
  assertUnprotected(workbook, sheetId, "allowFormatCells");
  const state = sheetState(workbook, sheetId);
  state.merges = state.merges.filter((merged) => intersection(merged, rect) === null);
  workbook.sheetChanged(sheetId);
}

/** The merged areas that the range touches, each whole. */
export function mergedAreas({ workbook }: Scope, { sheetId, rect }: RangeState): Rect[] {
  return sheetState(workbook, sheetId).merges.filter(
    (merged) => intersection(merged, rect) !== null,
  );
}

/** Copied cells bring what they are merged to, and undo what was merged where they go. */
export function copyMerges(scope: Scope, from: RangeState, to: RangeState): void {
  const moved = mergedAreas(scope, from)
    .filter((merged) => contains(from.rect, merged))
    .map((merged) => ({
      ...merged,
      row: merged.row + to.rect.row - from.rect.row,
      column: merged.column + to.rect.column - from.rect.column,
    }));
  if (moved.length === 0 && mergedAreas(scope, to).length === 0) return;
  unmergeRange(scope, to);
  const state = sheetState(scope.workbook, to.sheetId);
  const isNew = (rect: Rect): boolean => !state.merges.some((one) => sameRect(one, rect));
  state.merges.push(...moved.filter(isNew));
  scope.workbook.sheetChanged(to.sheetId);
}
