import { bottom, right } from "./geometry";
import type { RangeState } from "./handles";
import { HostError } from "./hostErrors";
import { assertUnprotected } from "./protection";
import type { Scope } from "./scope";
import { sheetState } from "./sheetState";

/** Excel groups rows and columns seven times deep. */
const DEEPEST = 7;

type Axis = "row" | "column";

/** `Excel.GroupOption`. Throws InvalidArgument. */
function axisOf(option: string): Axis {
  if (option !== "ByRows" && option !== "ByColumns") throw new HostError("InvalidArgument");
  return option === "ByRows" ? "row" : "column";
}

function levelsOf({ workbook }: Scope, sheetId: string, axis: Axis): Map<number, number> {
  const state = sheetState(workbook, sheetId);
  return axis === "row" ? state.rowLevels : state.columnLevels;
}

function span({ rect }: RangeState, axis: Axis): [first: number, last: number] {
  return axis === "row" ? [rect.row, bottom(rect)] : [rect.column, right(rect)];
}

/** `Range.group` (1) and `Range.ungroup` (-1): rows or columns of the range are one level deeper, or less. */
export function regroup(scope: Scope, range: RangeState, option: string, step: 1 | -1): void {
  const axis = axisOf(option);
  assertUnprotected(scope.workbook, range.sheetId);
  const levels = levelsOf(scope, range.sheetId, axis);
  const [first, last] = span(range, axis);
  const touched =
    step < 0
      ? [...levels.keys()].filter((index) => index >= first && index <= last)
      : Array.from({ length: last - first + 1 }, (_index, i) => first + i);
  if (step > 0 && touched.some((index) => (levels.get(index) ?? 0) >= DEEPEST)) {
    throw new HostError("InvalidOperation");
  }
  for (const index of touched) {
    const level = (levels.get(index) ?? 0) + step;
    if (level > 0) levels.set(index, level);
    else levels.delete(index);
  }
  // What is in no group is hidden by none.
  if (step < 0)
    show(
      scope,
      range.sheetId,
      axis,
      touched.filter((index) => !levels.has(index)),
      true,
    );
}

/** `Range.showGroupDetails` and `hideGroupDetails`: of the groups that the range touches. */
export function showDetails(scope: Scope, range: RangeState, option: string, shown: boolean): void {
  const axis = axisOf(option);
  const levels = levelsOf(scope, range.sheetId, axis);
  const [first, last] = span(range, axis);
  const touched = [...levels.keys()].filter((index) => index >= first && index <= last);
  show(scope, range.sheetId, axis, touched, shown);
}

/** `Worksheet.showOutlineLevels`: shows what lies less deep than a level, hides the rest; 0 leaves all. */
export function showLevels(scope: Scope, sheetId: string, rows: number, columns: number): void {
  for (const [axis, most] of [
    ["row", rows],
    ["column", columns],
  ] as const) {
    if (most < 0 || most > DEEPEST + 1) throw new HostError("InvalidArgument");
    if (most === 0) continue;
    const levels = [...levelsOf(scope, sheetId, axis)];
    const indexesOf = (hidden: boolean): number[] =>
      levels.filter(([, level]) => level >= most === hidden).map(([index]) => index);
    show(scope, sheetId, axis, indexesOf(true), false);
    show(scope, sheetId, axis, indexesOf(false), true);
  }
}

function show(
  { workbook }: Scope,
  sheetId: string,
  axis: Axis,
  indexes: readonly number[],
  shown: boolean,
): void {
  if (indexes.length === 0) return;
  if (axis === "row") {
    workbook.grid.setRowsHidden(sheetId, indexes, !shown);
    return;
  }
  const { hiddenColumns } = sheetState(workbook, sheetId);
  for (const index of indexes) {
    if (shown) hiddenColumns.delete(index);
    else hiddenColumns.add(index);
  }
  workbook.sheetChanged(sheetId);
}
