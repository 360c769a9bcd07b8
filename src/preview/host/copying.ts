import { shiftReferences } from "../../ooxml/formulaText";
import type { Cell, Rect } from "../grid/grid";
import type { Arguments } from "./arguments";
import { writeCoerced } from "./cellWriting";
import type { CoercedCell } from "./coercion";
import { isInsideSheet } from "./geometry";
import type { RangeState } from "./handles";
import { HostError, notImplemented } from "./hostErrors";
import { copyMerges } from "./merges";
import { movedReferences } from "./movedReferences";
import type { Scope } from "./scope";
import { assertNoPivot, assertWritable } from "./protection";
import { boundedPart } from "./rangeReading";
import { type Place, resolveRangeArgument } from "./references";
import type { Workbook } from "./workbook";

const TYPES = ["All", "Formulas", "Values", "Formats"] as const;
type CopyType = (typeof TYPES)[number];

/**
 * `Range.copyFrom`: contents, number formats, looks and merged areas; relative references follow, a source
 * smaller than the destination is repeated. Validation is not copied.
 */
export function copyFrom(scope: Scope, range: RangeState, args: Arguments): void {
  const { workbook } = scope;
  const { sheetId } = range;
  const type = copyType(args);
  const [skipBlanks, transpose] = [args.flag(2), args.flag(3)];
  const from = resolveRangeArgument(workbook, args.value(0), sheetId);
  const source = { ...from, rect: boundedPart(workbook, from) };
  const size = transpose ? turned(source.rect) : source.rect;
  const rect = destination(boundedPart(workbook, range), size);
  assertWritable(workbook, sheetId, rect);
  assertNoPivot(workbook, sheetId, rect);
  const cells = workbook.grid.read(source.sheetId, source.rect);
  const placed = Array.from({ length: rect.rows }, (_row, i) =>
    Array.from({ length: rect.columns }, (_cell, j): Placed | undefined => {
      const [row, column] = transpose ? [j, i] : [i, j];
      const at = { row: row % source.rect.rows, column: column % source.rect.columns };
      const cell = cells[at.row]?.[at.column] ?? { value: "" };
      return skipBlanks && isBlank(cell) ? undefined : { cell, ...at };
    }),
  );
  if (type !== "Formats") {
    const contents = placed.map((row, i) =>
      row.map((one, j) => {
        if (!one) return undefined;
        const at = cellAt(source.rect, one.row, one.column);
        return pasted(one.cell, type, at, cellAt(rect, i, j), transpose);
      }),
    );
    writeCoerced(scope, sheetId, rect, contents);
  } else {
    const formats = placed.map((row) => row.map((one) => one && formatOf(one.cell)));
    workbook.grid.writeNumberFormats(sheetId, rect, formats);
  }
  if (type === "All" || type === "Formats") copyLooks(workbook, source, { sheetId, rect }, placed);
  if (type === "All" && !transpose) copyMerges(scope, source, { sheetId, rect });
}

/** A cell of the source, and its place in it, 0-based. */
interface Placed {
  cell: Cell;
  row: number;
  column: number;
}

function turned(rect: Rect): Rect {
  return { ...rect, rows: rect.columns, columns: rect.rows };
}

function formatOf({ numberFormat = "General" }: Cell): string {
  return numberFormat;
}

function cellAt({ row, column }: Rect, i: number, j: number): Rect {
  return { row: row + i, column: column + j, rows: 1, columns: 1 };
}

/** All at once where every cell is copied as it stands, else cell by cell. */
function copyLooks(
  { grid }: Workbook,
  source: Place,
  into: Place,
  placed: readonly (readonly (Placed | undefined)[])[],
): void {
  const { rect } = source;
  const isPlain = placed.every((row, i) =>
    row.every((one, j) => one?.row === i % rect.rows && one.column === j % rect.columns),
  );
  if (isPlain) {
    grid.copyLooks(source, into);
    return;
  }
  const cellOf = (place: Place, i: number, j: number): Place => ({
    ...place,
    rect: cellAt(place.rect, i, j),
  });
  placed.forEach((row, i) =>
    row.forEach((one, j) => {
      if (one) grid.copyLooks(cellOf(source, one.row, one.column), cellOf(into, i, j));
    }),
  );
}

/** Throws NotImplemented for links, InvalidArgument for what Excel does not know. */
function copyType(args: Arguments): CopyType {
  const given = args.optionalText(1, "All");
  if (given === "Link") throw notImplemented("Range.copyFrom (Link)");
  const type = TYPES.find((one) => one === given);
  if (!type) throw new HostError("InvalidArgument");
  return type;
}

/** The source's size, or a multiple of it, from the range's first cell. */
function destination(range: Rect, source: Rect): Rect {
  const isMultiple = range.rows % source.rows === 0 && range.columns % source.columns === 0;
  return isMultiple ? range : { ...range, rows: source.rows, columns: source.columns };
}

function isBlank({ value, formula }: Cell): boolean {
  return value === "" && formula === undefined;
}

/** What the cell of the source (both rectangles are one cell) becomes where it is copied to. */
function pasted(
  cell: Cell,
  type: Exclude<CopyType, "Formats">,
  from: Rect,
  to: Rect,
  transpose: boolean,
): CoercedCell {
  const { value, formula } = cell;
  const look = type === "All" ? { numberFormat: formatOf(cell) } : {};
  if (formula === undefined || type === "Values") return { input: { value }, ...look };
  const moved = transpose
    ? turnedReferences(formula, from, to)
    : shiftReferences(formula, to.row - from.row, to.column - from.column);
  return { input: { formula: moved }, ...look };
}

/** What stood so far to the left stands so far above, and the other way round. */
function turnedReferences(formula: string, from: Rect, to: Rect): string {
  if (formula.includes("$")) {
    throw notImplemented("Range.copyFrom (transpose of absolute references)");
  }
  return movedReferences(
    formula,
    () => true,
    (rect) => {
      const row = to.row + rect.column - from.column;
      const column = to.column + rect.row - from.row;
      const after = { row, column, rows: rect.columns, columns: rect.rows };
      return isInsideSheet(after) && row >= 0 && column >= 0 ? after : null;
    },
  );
}
