import { shiftReferences } from "../../ooxml/formulaText";
import type { Cell, Rect } from "../grid/grid";
import type { Arguments } from "./arguments";
import { writeCoerced } from "./cellWriting";
import type { CoercedCell } from "./coercion";
import type { RangeState } from "./handles";
import { HostError, notImplemented } from "./hostErrors";
import type { Scope } from "./scope";
import { assertNoPivot, assertUnprotected } from "./protection";
import { boundedPart } from "./rangeReading";
import { type Place, resolveRangeArgument } from "./references";
import type { Workbook } from "./workbook";

const TYPES = ["All", "Formulas", "Values", "Formats"] as const;
type CopyType = (typeof TYPES)[number];

/**
 * `Range.copyFrom`: contents, number formats and looks; relative references follow, a source smaller than
 * the destination is repeated. Validation is not copied.
 */
export function copyFrom(scope: Scope, range: RangeState, args: Arguments): void {
  const { workbook } = scope;
  const { sheetId } = range;
  const type = copyType(args);
  const from = resolveRangeArgument(workbook, args.value(0), sheetId);
  const source = { ...from, rect: boundedPart(workbook, from) };
  const rect = destination(boundedPart(workbook, range), source.rect);
  assertUnprotected(workbook, sheetId);
  assertNoPivot(workbook, sheetId, rect);
  const cells = repeated(workbook, source, rect);
  if (type === "Formats") {
    const formats = cells.map((row) => row.map((cell) => cell.numberFormat ?? "General"));
    workbook.grid.writeNumberFormats(sheetId, rect, formats);
    workbook.grid.copyLooks(source, { sheetId, rect });
    return;
  }
  const skipBlanks = args.flag(2);
  const paste = (cell: Cell, i: number, j: number): CoercedCell | undefined => {
    const down = rect.row + i - source.rect.row - (i % source.rect.rows);
    const across = rect.column + j - source.rect.column - (j % source.rect.columns);
    return skipBlanks && isBlank(cell) ? undefined : pasted(cell, type, down, across);
  };
  const pastedCells = cells.map((row, i) => row.map((cell, j) => paste(cell, i, j)));
  writeCoerced(scope, sheetId, rect, pastedCells);
  if (type === "All") workbook.grid.copyLooks(source, { sheetId, rect });
}

/** Throws NotImplemented for links and transposition, InvalidArgument for what Excel does not know. */
function copyType(args: Arguments): CopyType {
  const given = args.optionalText(1, "All");
  if (given === "Link" || args.flag(3)) throw notImplemented("Range.copyFrom (Link, transpose)");
  const type = TYPES.find((one) => one === given);
  if (!type) throw new HostError("InvalidArgument");
  return type;
}

/** The source's size, or a multiple of it, from the range's first cell. */
function destination(range: Rect, source: Rect): Rect {
  const isMultiple = range.rows % source.rows === 0 && range.columns % source.columns === 0;
  return isMultiple ? range : { ...range, rows: source.rows, columns: source.columns };
}

/** The source's cells, as many times as they fit. */
function repeated(workbook: Workbook, { sheetId, rect }: Place, into: Rect): Cell[][] {
  const cells = workbook.grid.read(sheetId, rect);
  return Array.from({ length: into.rows }, (_row, i) =>
    Array.from(
      { length: into.columns },
      (_cell, j) => cells[i % rect.rows]?.[j % rect.columns] ?? { value: "" },
    ),
  );
}

function isBlank({ value, formula }: Cell): boolean {
  return value === "" && formula === undefined;
}

function pasted(
  { value, formula, numberFormat = "General" }: Cell,
  type: Exclude<CopyType, "Formats">,
  down: number,
  across: number,
): CoercedCell {
  if (formula === undefined || type === "Values") {
    return { input: { value }, ...(type === "All" ? { numberFormat } : {}) };
  }
  const input = { formula: shiftReferences(formula, down, across) };
  return { input, ...(type === "All" ? { numberFormat } : {}) };
}
