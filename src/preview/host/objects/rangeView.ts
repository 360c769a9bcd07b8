import type { Cell } from "../../grid/grid";
import { cellText, cellValueType } from "../cellText";
import { type RangeState, rangeHandle } from "../handles";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { boundedPart, formulasOf } from "../rangeReading";

/** Excel.RangeView: the rows of a range that neither a filter nor the user hides. */
export const rangeViewType: ObjectType<RangeState> = {
  properties: {
    Values: { get: (range, scope) => readVisible(range, scope, (cell) => cell.value) },
    Formulas: { get: readVisibleFormulas },
    Text: {
      get: (range, scope) =>
        readVisible(range, scope, (cell) => cellText(cell, scope.workbook.state.date1904)),
    },
    NumberFormat: {
      get: (range, scope) => readVisible(range, scope, (c) => c.numberFormat ?? "General"),
    },
    ValueTypes: { get: (range, scope) => readVisible(range, scope, cellValueType) },
    RowCount: { get: (range, scope) => visibleRows(range, scope).length },
    ColumnCount: { get: ({ rect }) => rect.columns },
  },
  objects: {
    GetRange: ({ sheetId, rect }) => rangeHandle(sheetId, rect),
  },
};

function readVisibleFormulas(range: RangeState, { workbook }: Scope): unknown[][] {
  const rect = boundedPart(workbook, range);
  const hidden = new Set(workbook.grid.hiddenRows(range.sheetId, rect));
  const cells = workbook.grid.read(range.sheetId, rect);
  return formulasOf(workbook, { ...range, rect }, cells).filter(
    (_, index) => !hidden.has(rect.row + index),
  );
}

function readVisible<T>(range: RangeState, scope: Scope, pick: (cell: Cell) => T): T[][] {
  return visibleRows(range, scope).map((row) => row.map(pick));
}

function visibleRows(range: RangeState, { workbook }: Scope): Cell[][] {
  const rect = boundedPart(workbook, range);
  const hidden = new Set(workbook.grid.hiddenRows(range.sheetId, rect));
  return workbook.grid
    .read(range.sheetId, rect)
    .filter((_, index) => !hidden.has(rect.row + index));
}
