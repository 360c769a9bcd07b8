import type { Rect } from "../grid/grid";
import { parseAddress } from "./address";
import { isInsideSheet } from "./geometry";
import { isHandleOf, type RangeState } from "./handles";
import { HostError } from "./hostErrors";
import type { NameState } from "./state";
import { resolveStructuredReference } from "./structuredReferences";
import type { Workbook } from "./workbook";

/** A place in the workbook. */
export type Place = Pick<RangeState, "sheetId" | "rect">;

/** Refuses a rectangle that leaves the sheet. */
export function insideSheet(rect: Rect): Rect {
  if (!isInsideSheet(rect)) throw new HostError("InvalidArgument");
  return rect;
}

/**
 * What a text given as an address means: an A1 reference (on `sheetId` unless it names a sheet), a
 * defined name or a reference to a table. Throws InvalidArgument when it is none of them.
 */
export function resolveAddress(workbook: Workbook, text: string, sheetId: string): Place {
  const address = parseAddress(text);
  if (address) {
    const target = address.sheet === undefined ? sheetId : workbook.sheet(address.sheet).id;
    return { sheetId: target, rect: address.rect };
  }
  const name = findName(workbook, text, sheetId);
  const place = name ? resolveName(workbook, name) : resolveStructuredReference(workbook, text);
  if (!place) throw new HostError("InvalidArgument");
  return place;
}

/** A range given as an object or as an address. */
export function resolveRangeArgument(workbook: Workbook, value: unknown, sheetId: string): Place {
  if (isHandleOf(value, "Range")) return value.state;
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return resolveAddress(workbook, value, sheetId);
}

/** The name as seen from a sheet: the sheet's own first, then the workbook's. */
export function findName(workbook: Workbook, text: string, sheetId: string): NameState | undefined {
  const wanted = text.toLowerCase();
  const named = workbook.state.names.filter((name) => name.name.toLowerCase() === wanted);
  return (
    named.find((name) => name.sheetId === sheetId) ??
    named.find((name) => name.sheetId === undefined)
  );
}

/** Where a name leads; null when it stands for a constant or a formula. */
export function resolveName(workbook: Workbook, name: NameState): Place | null {
  const address = parseAddress(name.formula);
  if (!address) return resolveStructuredReference(workbook, name.formula);
  const key = address.sheet ?? name.sheetId ?? workbook.grid.activeSheet();
  const sheet = workbook.findSheet(key);
  return sheet ? { sheetId: sheet.id, rect: address.rect } : null;
}
