import type { Rect } from "../grid/grid";
import { formatAddress, formatSheetAddress } from "./address";
import { bottom, right } from "./geometry";
import { Handle } from "./handles";
import { HostError } from "./hostErrors";
import { type Place, resolveAddress } from "./references";
import type { Workbook } from "./workbook";

/** Several rectangles of one sheet, taken together. */

export function areasHandle(sheetId: string, rects: readonly Rect[]): Handle<"RangeAreas"> {
  return new Handle("RangeAreas", { sheetId, areas: rects.map((rect) => ({ sheetId, rect })) });
}

/** Null where there is no rectangle. */
export function areasOrNull(sheetId: string, rects: readonly Rect[]): Handle<"RangeAreas"> | null {
  return rects.length === 0 ? null : areasHandle(sheetId, rects);
}

/** Throws ItemNotFound where there is no rectangle. */
export function areasOrFail(handle: Handle<"RangeAreas"> | null): Handle<"RangeAreas"> {
  if (!handle) throw new HostError("ItemNotFound");
  return handle;
}

/** Ranges of several sheets, sheet by sheet in the order of the workbook. */
export function workbookAreas(
  workbook: Workbook,
  places: readonly Place[],
): Handle<"WorkbookRangeAreas"> {
  const sheets = workbook.grid.sheets().flatMap(({ id }) => {
    const rects = joined(places.filter((place) => place.sheetId === id).map(({ rect }) => rect));
    return rects.length > 0 ? [areasHandle(id, rects).state] : [];
  });
  return new Handle("WorkbookRangeAreas", { sheets });
}

/** `Sheet!A1:B2,Sheet!D4`. */
export function areasAddress(workbook: Workbook, sheetId: string, rects: readonly Rect[]): string {
  const name = workbook.sheetName(sheetId);
  return rects.map((rect) => formatSheetAddress(name, rect)).join(",");
}

/** The same without the sheet, as events have it: `A1:B2,D4`. */
export function localAddress(rects: readonly Rect[]): string {
  return rects.map(formatAddress).join(",");
}

/** Addresses parted by commas, all of one sheet. Throws InvalidArgument. */
export function resolveAreas(workbook: Workbook, text: string, sheetId: string): Place[] {
  // A sheet's name may hold a comma, between quotes.
  const parts = (text.match(/(?:'[^']*'|[^',])+/g) ?? [""]).map((part) => part.trim());
  const places = parts.map((part) => resolveAddress(workbook, part, sheetId));
  if (places.some((place) => place.sheetId !== sheetId)) throw new HostError("InvalidArgument");
  return places;
}

/** The cells of these rectangles in fewer: neighbours of the same height, then of the same width, are one. */
export function joined(rects: readonly Rect[]): Rect[] {
  const inRows = joinedBy(
    rects,
    (rect) => `${rect.row}:${right(rect) + 1}:${rect.rows}`,
    (rect) => `${rect.row}:${rect.column}:${rect.rows}`,
    (a, b) => ({ ...a, columns: a.columns + b.columns }),
  );
  return joinedBy(
    inRows,
    (rect) => `${bottom(rect) + 1}:${rect.column}:${rect.columns}`,
    (rect) => `${rect.row}:${rect.column}:${rect.columns}`,
    (a, b) => ({ ...a, rows: a.rows + b.rows }),
  );
}

/** `nextOf` tells which rectangle may follow one, `placeOf` which one it is. */
function joinedBy(
  rects: readonly Rect[],
  nextOf: (rect: Rect) => string,
  placeOf: (rect: Rect) => string,
  join: (a: Rect, b: Rect) => Rect,
): Rect[] {
  const order = [...rects].sort((a, b) => a.row - b.row || a.column - b.column);
  const result: Rect[] = [];
  const open = new Map<string, number>();
  for (const rect of order) {
    const before = open.get(placeOf(rect));
    const last = before === undefined ? undefined : result[before];
    const index = before !== undefined && last ? before : result.length;
    const now = last ? join(last, rect) : rect;
    result[index] = now;
    open.set(nextOf(now), index);
  }
  return result;
}
