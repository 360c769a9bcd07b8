import type { Cell, Rect } from "../grid/grid";
import { matrixOf, type CoercedMatrix, coerceMatrix, putCells, cellsAsTyped } from "./cellMatrix";
import { formatAddress } from "./address";
import { announceChange, announceSheetEvent } from "./events";
import { isEntireColumn, isEntireRow } from "./geometry";
import { HostError, notImplemented } from "./hostErrors";
import { spreadOverVisibleRows } from "./hiddenRows";
import type { Scope } from "./scope";
import { assertNoPivot, assertUnprotected, assertWritable } from "./protection";
import { noteCalculatedColumns } from "./tableColumns";
import { growTables } from "./tableGrowth";
import { renameColumnsFromHeaders } from "./tableHeaders";
import type { Workbook } from "./workbook";

/**
 * Writes what an add-in gave to `values` or `formulas`: a single value or an array of the range's
 * size, where null leaves a cell alone and "" empties it. Tables grow, events are raised.
 */
export function writeCells(scope: Scope, sheetId: string, rect: Rect, input: unknown): void {
  const { workbook } = scope;
  if (isEntireColumn(rect) || isEntireRow(rect)) {
    throw notImplemented("Range.values of entire rows or columns");
  }
  assertWritable(workbook, sheetId, rect);
  assertNoPivot(workbook, sheetId, rect);
  const values = spreadOverVisibleRows(workbook, sheetId, rect, matrixOf(input, rect));
  writeCoerced(scope, sheetId, rect, coerceMatrix(workbook, sheetId, rect, values));
}

/** Puts cells whose contents are known, with all that Excel does then: tables grow, events are raised. */
export function writeCoerced(
  scope: Scope,
  sheetId: string,
  rect: Rect,
  cells: CoercedMatrix,
): void {
  const { workbook } = scope;
  const before = firstCell(workbook, sheetId, rect);
  const formulas = workbook.hears("FormulaChanged") ? workbook.grid.read(sheetId, rect) : null;
  putCells(workbook, sheetId, rect, cells);
  growTables(workbook, sheetId, rect, cells);
  noteCalculatedColumns(workbook, sheetId, rect, cells);
  renameColumnsFromHeaders(workbook, sheetId, rect);
  workbook.cellsChanged();
  const isSingle = rect.rows * rect.columns === 1;
  const cell = { before, after: firstCell(workbook, sheetId, rect) };
  announceChange(scope, {
    sheetId,
    rect,
    changeType: "RangeEdited",
    ...(isSingle ? { cell } : {}),
  });
  if (formulas) announceFormulas(scope, sheetId, rect, formulas);
}

/** Tells which formulas are no longer those that they were. */
function announceFormulas(scope: Scope, sheetId: string, rect: Rect, before: Cell[][]): void {
  const after = scope.workbook.grid.read(sheetId, rect);
  const formulaDetails = before.flatMap((row, i) =>
    row.flatMap(({ formula, value }, j) => {
      const now = after[i]?.[j]?.formula;
      if (now === formula) return [];
      const cell = { row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 };
      return [{ cellAddress: formatAddress(cell), previousFormula: formula ?? String(value) }];
    }),
  );
  if (formulaDetails.length > 0) {
    announceSheetEvent(scope, "FormulaChanged", sheetId, { formulaDetails });
  }
}

function firstCell(workbook: Workbook, sheetId: string, rect: Rect): Cell {
  const first = { ...rect, rows: 1, columns: 1 };
  return workbook.grid.read(sheetId, first)[0]?.[0] ?? { value: "" };
}

/** Writes number formats; a single code, also as `[[code]]`, fills the range. Throws InvalidArgument. */
export function writeNumberFormats(
  scope: Scope,
  sheetId: string,
  rect: Rect,
  input: unknown,
): void {
  assertUnprotected(scope.workbook, sheetId, "allowFormatCells");
  const formats = matrixOf(onlyOne(input), rect).map((row) =>
    row.map((code) => {
      if (code === null || code === undefined) return undefined;
      if (typeof code !== "string") throw new HostError("InvalidArgument");
      return code;
    }),
  );
  scope.workbook.grid.writeNumberFormats(sheetId, rect, formats);
  announceSheetEvent(scope, "FormatChanged", sheetId, { address: formatAddress(rect) });
}

function onlyOne(input: unknown): unknown {
  if (!Array.isArray(input) || input.length !== 1) return input;
  const [row] = input as unknown[];
  return Array.isArray(row) && row.length === 1 ? (row[0] as unknown) : input;
}

/** What Excel does once a user has typed in cells: tables grow, columns take their header's name. */
export function userWrote(scope: Scope, sheetId: string, rect: Rect): void {
  const { workbook } = scope;
  growTables(workbook, sheetId, rect, cellsAsTyped(workbook, sheetId, rect));
  renameColumnsFromHeaders(workbook, sheetId, rect);
  workbook.cellsChanged();
}
