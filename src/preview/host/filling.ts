import { shiftReferences } from "../../ooxml/formulaText";
import type { Cell, Rect } from "../grid/grid";
import { contains } from "./geometry";
import type { RangeState } from "./handles";
import { HostError, notImplemented } from "./hostErrors";
import { writeCoerced } from "./cellWriting";
import type { CoercedCell } from "./coercion";
import { assertNoPivot, assertWritable } from "./protection";
import { type Place, resolveRangeArgument } from "./references";
import type { Scope } from "./scope";
import type { Arguments } from "./arguments";

const TYPES = ["FillDefault", "FillCopy", "FillFormats", "FillValues"];
/** Types that go on with a series, which nobody counts here. */
const SERIES =
  /^(FillSeries|FillDays|FillWeekdays|FillMonths|FillYears|LinearTrend|GrowthTrend|FlashFill)$/;

/**
 * `Range.autoFill`: fills the destination, of which the range is the beginning, from the range. Formulas
 * follow; what would start a series (numbers or dates side by side, texts that end in a number) is
 * NotImplemented.
 */
export function autoFill(scope: Scope, source: RangeState, args: Arguments): void {
  const { workbook } = scope;
  const { sheetId } = source;
  const type = args.optionalText(1, "FillDefault");
  if (SERIES.test(type)) throw notImplemented(`Range.autoFill (${type})`);
  if (!TYPES.includes(type)) throw new HostError("InvalidArgument");
  if (!args.has(0)) throw notImplemented("Range.autoFill without a destination");
  const place: Place = resolveRangeArgument(workbook, args.value(0), sheetId);
  const { rect } = place;
  const isOneWay = rect.rows === source.rect.rows || rect.columns === source.rect.columns;
  if (place.sheetId !== sheetId || !contains(rect, source.rect) || !isOneWay) {
    throw new HostError("InvalidArgument");
  }
  assertWritable(workbook, sheetId, rect);
  assertNoPivot(workbook, sheetId, rect);
  const from = { sheetId, rect: source.rect };
  if (type !== "FillFormats") fillContents(scope, from, rect, type);
  if (type !== "FillValues") fillLooks(scope, from, rect, type === "FillFormats");
}

/** What stands in the source where this cell repeats it. */
function modelOf(cells: readonly Cell[][], source: Rect, row: number, column: number) {
  const i = modulo(row - source.row, source.rows);
  const j = modulo(column - source.column, source.columns);
  const cell = cells[i]?.[j] ?? { value: "" };
  return { cell, down: row - source.row - i, across: column - source.column - j };
}

function modulo(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor;
}

function fillContents(
  scope: Scope,
  { sheetId, rect: source }: Place,
  into: Rect,
  type: string,
): void {
  const cells = scope.workbook.grid.read(sheetId, source);
  if (type !== "FillCopy" && cells.some((row) => row.some(startsSeries(source)))) {
    throw notImplemented(`Range.autoFill (${type}) of a series`);
  }
  const filled = Array.from({ length: into.rows }, (_row, i) =>
    Array.from({ length: into.columns }, (_cell, j): CoercedCell | undefined => {
      const [row, column] = [into.row + i, into.column + j];
      if (contains(source, { row, column, rows: 1, columns: 1 })) return undefined;
      const { cell, down, across } = modelOf(cells, source, row, column);
      if (cell.formula === undefined) return { input: { value: cell.value } };
      return { input: { formula: shiftReferences(cell.formula, down, across) } };
    }),
  );
  writeCoerced(scope, sheetId, into, filled);
}

/** One number is repeated; several, a date or a text that ends in a number go on. */
function startsSeries(source: Rect): (cell: Cell) => boolean {
  const isOne = source.rows * source.columns === 1;
  return ({ value, formula, numberFormat = "General" }) => {
    if (formula !== undefined || value === "") return false;
    if (typeof value === "number") return !isOne || /[dmyh]/i.test(numberFormat);
    return typeof value === "string" && /\d$|^\d/.test(value);
  };
}

function fillLooks(
  { workbook }: Scope,
  { sheetId, rect: source }: Place,
  into: Rect,
  looksOnly: boolean,
): void {
  const cells = workbook.grid.read(sheetId, source);
  const formats = Array.from({ length: into.rows }, (_row, i) =>
    Array.from(
      { length: into.columns },
      (_cell, j) =>
        modelOf(cells, source, into.row + i, into.column + j).cell.numberFormat ?? "General",
    ),
  );
  workbook.grid.writeNumberFormats(sheetId, into, formats);
  // From the source's own place on, so that a larger one repeats where contents do.
  const row = into.row + modulo(source.row - into.row, source.rows);
  const column = into.column + modulo(source.column - into.column, source.columns);
  const aligned = {
    row,
    column,
    rows: into.rows + into.row - row,
    columns: into.columns + into.column - column,
  };
  workbook.grid.copyLooks({ sheetId, rect: source }, { sheetId, rect: aligned });
  if (looksOnly) workbook.cellsChanged();
}
