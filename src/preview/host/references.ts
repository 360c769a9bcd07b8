import type { Rect } from "../grid/grid";
import { parseAddress } from "./address";
import { isInsideSheet, boundingRect } from "./geometry";
import { isHandleOf, type RangeState } from "./handles";
import { HostError } from "./hostErrors";
import type { NameState, TableState } from "./state";
import type { Workbook } from "./workbook";
import { bodyRect, columnPart, findColumn, headerRect, totalsRect } from "./tableGeometry";

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
function findName(workbook: Workbook, text: string, sheetId: string): NameState | undefined {
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

/**
 * Resolves `Table`, `Table[Colonne]`, `Table[[Du]:[Au]]`, `Table[#Headers]`, `Table[[#All],[C]]`
 * and, for the cell of row `currentRow`, `Table[@C]` and `Table[[#This Row],[C]]`. Null when the
 * text is no reference to a table of the workbook; throws ItemNotFound for an unknown column.
 */
export function resolveStructuredReference(
  workbook: Workbook,
  text: string,
  currentRow?: number,
): { sheetId: string; rect: Rect } | null {
  const match = /^=?([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[(.*)\])?$/su.exec(text.trim());
  const table = match?.[1] ? workbook.findTable(match[1]) : undefined;
  if (!match || !table) return null;
  const { items, columns } = readSpecifiers(match[2] ?? "");
  const rows = rowsOf(table, items, currentRow);
  const parts = columns.map((name) => columnRect(table, name, rows));
  return { sheetId: table.sheetId, rect: parts.length > 0 ? parts.reduce(boundingRect) : rows };
}

interface Specifiers {
  items: string[];
  columns: string[];
}

/** Sorts what stands between the outer brackets into `#items` and column names. */
function readSpecifiers(inside: string): Specifiers {
  if (inside.startsWith("@")) {
    const { columns } = readSpecifiers(inside.slice(1));
    return { items: ["#this row"], columns };
  }
  const bracketed = [...inside.matchAll(/\[((?:'.|[^[\]'])*)\]/g)].map((part) => part[1] ?? "");
  const parts = bracketed.length > 0 ? bracketed : inside === "" ? [] : [inside];
  return {
    items: parts.filter((part) => part.startsWith("#")).map((part) => part.toLowerCase()),
    columns: parts.filter((part) => !part.startsWith("#")).map(unescapeName),
  };
}

function unescapeName(name: string): string {
  return name.trim().replace(/'(.)/g, "$1");
}

function rowsOf(table: TableState, items: string[], currentRow: number | undefined): Rect {
  if (items.length === 0) return bodyRect(table);
  return items.map((item) => itemRect(table, item, currentRow)).reduce(boundingRect);
}

function itemRect(table: TableState, item: string, currentRow: number | undefined): Rect {
  if (item === "#all") return table.rect;
  if (item === "#headers") return headerRect(table);
  if (item === "#totals") return totalsRect(table);
  if (item === "#data") return bodyRect(table);
  if (item !== "#this row" || currentRow === undefined) throw new HostError("InvalidReference");
  return { ...table.rect, row: currentRow, rows: 1 };
}

function columnRect(table: TableState, name: string, rows: Rect): Rect {
  const column = findColumn(table, name);
  if (!column) throw new HostError("ItemNotFound");
  return columnPart(table, column.id, rows);
}
