import type { Rect } from "../../grid/grid";
import type { Arguments } from "../arguments";
import { findText, surroundingRegion, usedPart } from "../rangeReading";
import { bottom, boundingRect, intersection, right, WHOLE_SHEET } from "../geometry";
import { type Handle, rangeHandle, type RangeState } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { insideSheet, resolveRangeArgument } from "../references";

type RangeObjects = NonNullable<ObjectType<RangeState>["objects"]>;

/** The methods of Excel.Range that lead to another range. */
export const rangeNavigation: RangeObjects = {
  GetCell: relative((rect, args) => ({
    row: rect.row + args.integer(0),
    column: rect.column + args.integer(1),
    rows: 1,
    columns: 1,
  })),
  GetRow: relative((rect, args) => ({ ...rect, row: rect.row + args.integer(0), rows: 1 })),
  GetColumn: relative((rect, args) => ({
    ...rect,
    column: rect.column + args.integer(0),
    columns: 1,
  })),
  GetLastRow: relative((rect) => ({ ...rect, row: bottom(rect), rows: 1 })),
  GetLastColumn: relative((rect) => ({ ...rect, column: right(rect), columns: 1 })),
  GetLastCell: relative((rect) => ({
    row: bottom(rect),
    column: right(rect),
    rows: 1,
    columns: 1,
  })),
  GetRowsBelow: relative((rect, args) => rowsBeside(rect, args.optionalInteger(0, 1))),
  GetRowsAbove: relative((rect, args) => rowsBeside(rect, -args.optionalInteger(0, 1))),
  GetColumnsAfter: relative((rect, args) => columnsBeside(rect, args.optionalInteger(0, 1))),
  GetColumnsBefore: relative((rect, args) => columnsBeside(rect, -args.optionalInteger(0, 1))),
  GetOffsetRange: relative((rect, args) => ({
    ...rect,
    row: rect.row + args.integer(0),
    column: rect.column + args.integer(1),
  })),
  GetResizedRange: relative((rect, args) => resized(rect, args.integer(0), args.integer(1))),
  GetAbsoluteResizedRange: relative((rect, args) => ({
    ...rect,
    rows: args.integer(0),
    columns: args.integer(1),
  })),
  GetEntireRow: relative((rect) => ({ ...rect, column: 0, columns: WHOLE_SHEET.columns })),
  GetEntireColumn: relative((rect) => ({ ...rect, row: 0, rows: WHOLE_SHEET.rows })),
  GetBoundingRect: (range, args, scope) =>
    rangeHandle(range.sheetId, boundingRect(range.rect, otherRect(range, args, scope))),
  GetIntersection: (range, args, scope) => orFail(shared(range, args, scope)),
  GetIntersectionOrNullObject: shared,
  GetUsedRange: (range, args, scope) => orFail(usedRangeOf(range, args, scope)),
  GetUsedRangeOrNullObject: usedRangeOf,
  GetSurroundingRegion: ({ sheetId, rect }, _args, { workbook }) =>
    rangeHandle(sheetId, surroundingRegion(workbook, sheetId, rect)),
  GetSpillingToRange: (range, _args, scope) => orFail(spillingTo(range, scope)),
  GetSpillingToRangeOrNullObject: (range, _args, scope) => spillingTo(range, scope),
  GetSpillParent: (range, _args, scope) => orFail(spillParent(range, scope)),
  GetSpillParentOrNullObject: (range, _args, scope) => spillParent(range, scope),
  Find: (range, args, scope) => orFail(findText(scope, range, args)),
  FindOrNullObject: (range, args, scope) => findText(scope, range, args),
};

function relative(target: (rect: Rect, args: Arguments) => Rect) {
  return ({ sheetId, rect }: RangeState, args: Arguments): Handle<"Range"> =>
    rangeHandle(sheetId, insideSheet(target(rect, args)));
}

/** The last cell's corner moves; past the first cell's, the rectangle is on the other side of it. */
function resized(rect: Rect, rows: number, columns: number): Rect {
  const [end, last] = [bottom(rect) + rows, right(rect) + columns];
  return {
    row: Math.min(rect.row, end),
    column: Math.min(rect.column, last),
    rows: Math.abs(end - rect.row) + 1,
    columns: Math.abs(last - rect.column) + 1,
  };
}

/** `count` rows below, or above when it is negative; 0 is refused. */
function rowsBeside(rect: Rect, count: number): Rect {
  if (count === 0) throw new HostError("InvalidArgument");
  const row = count > 0 ? bottom(rect) + 1 : rect.row + count;
  return { ...rect, row, rows: Math.abs(count) };
}

/** `count` columns to the right, or to the left when it is negative; 0 is refused. */
function columnsBeside(rect: Rect, count: number): Rect {
  if (count === 0) throw new HostError("InvalidArgument");
  const column = count > 0 ? right(rect) + 1 : rect.column + count;
  return { ...rect, column, columns: Math.abs(count) };
}

function otherRect(range: RangeState, args: Arguments, { workbook }: Scope): Rect {
  const other = resolveRangeArgument(workbook, args.value(0), range.sheetId);
  if (other.sheetId !== range.sheetId) throw new HostError("InvalidArgument");
  return other.rect;
}

function shared(range: RangeState, args: Arguments, scope: Scope): Handle<"Range"> | null {
  const rect = intersection(range.rect, otherRect(range, args, scope));
  return rect && rangeHandle(range.sheetId, rect);
}

/**
 * What of a range is used: cells with a value or a formatting, with values alone when `valuesOnly`
 * (the first argument) is true.
 */
export function usedRangeOf(
  { sheetId, rect }: RangeState,
  args: Arguments,
  { workbook }: Scope,
): Handle<"Range"> | null {
  const part = args.flag(0)
    ? usedPart(workbook, sheetId, rect)
    : workbook.grid.dressedRect(sheetId, rect);
  return part && rangeHandle(sheetId, part);
}

/** The cells that the formula of a cell fills; null where it fills no other. */
function spillingTo(range: RangeState, scope: Scope): Handle<"Range"> | null {
  const spill = spillOver(range, scope);
  const isFirst = spill?.row === range.rect.row && spill.column === range.rect.column;
  return spill && isFirst ? rangeHandle(range.sheetId, spill) : null;
}

/** The cell whose formula fills a cell; null where none does. */
function spillParent(range: RangeState, scope: Scope): Handle<"Range"> | null {
  const spill = spillOver(range, scope);
  return spill && rangeHandle(range.sheetId, { ...spill, rows: 1, columns: 1 });
}

function spillOver({ sheetId, rect }: RangeState, { workbook }: Scope): Rect | null {
  if (rect.rows * rect.columns > 1) throw new HostError("InvalidArgument");
  const spills = workbook.grid.spills(sheetId);
  if (!spills) throw notImplemented("Range.getSpillingToRange where nothing is calculated");
  return spills.find((spill) => intersection(spill, rect) !== null) ?? null;
}

function orFail(range: Handle<"Range"> | null): Handle<"Range"> {
  if (!range) throw new HostError("ItemNotFound");
  return range;
}
