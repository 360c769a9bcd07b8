import type { CellInput, Rect, SheetVisibility } from "../grid/grid";
import type { NameState, TableState } from "../host/state";

/**
 * What travels from one copy of a workbook to the others, and how two changes that were made without
 * knowledge of each other are brought into one order. Rows and columns are 0-based; sheets and
 * tables go by their names, since each copy has ids of its own. Pure: nothing here knows a workbook.
 */
export type Operation =
  | CellsOperation
  | ShiftOperation
  | ExtentOperation
  | { kind: "table"; name: string; sheet: string; table: TableLook | null }
  | { kind: "name"; key: string; name: NameState | null; sheet?: string }
  | { kind: "setting"; key: string; value: unknown; gone: boolean }
  | { kind: "sheetAdded"; sheet: string; visibility: SheetVisibility }
  | { kind: "sheetDeleted"; sheet: string }
  | { kind: "sheetRenamed"; sheet: string; to: string };

export interface CellsOperation {
  kind: "cells";
  sheet: string;
  /** By `cellKey`. */
  cells: ReadonlyMap<number, CellChange>;
}

/** What a cell is given; what is absent stays as it is. */
export interface CellChange {
  input?: CellInput;
  /** `General` takes the format off. */
  numberFormat?: string;
}

/** Cells inserted where `rect` is, or those of `rect` deleted; what is below in its columns moves. */
export interface ShiftOperation {
  kind: "shift";
  sheet: string;
  rect: Rect;
  direction: "down" | "up";
}

/** A table reaches down to the row `bottom` of its sheet; it is `blank` when it holds no row. */
export interface ExtentOperation {
  kind: "extent";
  sheet: string;
  table: string;
  bottom: number;
  grows: boolean;
  blank: boolean;
}

/** What a table is, beside its place. */
export type TableLook = Pick<
  TableState,
  | "columns"
  | "style"
  | "showBandedRows"
  | "showFilterButton"
  | "showHeaders"
  | "showTotals"
  | "rect"
>;

const COLUMNS = 16_384;

export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function cellPosition(key: number): { row: number; column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

/**
 * Both lists start from the same workbook; `earlier` is the one that reached the server first. Gives
 * what is left to do of each after the other: earlier, then later' ends where later, then earlier'
 * does. A cell written by both keeps what `later` wrote; a row deleted by one is gone, with what the
 * other wrote into it.
 */
export function merge(
  earlier: readonly Operation[],
  later: readonly Operation[],
): { earlier: Operation[]; later: Operation[] } {
  let others: readonly Operation[] = later;
  const done: Operation[] = [];
  for (const operation of earlier) {
    const crossed = crossAll([operation], others);
    done.push(...crossed.earlier);
    others = crossed.later;
  }
  return { earlier: done, later: [...others] };
}

interface Crossed {
  earlier: Operation[];
  later: Operation[];
}

/** The pieces of one earlier operation meet the later ones in turn; each may fall into more pieces. */
function crossAll(pieces: readonly Operation[], others: readonly Operation[]): Crossed {
  let earlier = [...pieces];
  const later: Operation[] = [];
  for (const other of others) {
    const crossed = cross(earlier, other);
    earlier = crossed.earlier;
    later.push(...crossed.later);
  }
  return { earlier, later };
}

function cross(pieces: readonly Operation[], other: Operation): Crossed {
  const [piece, ...rest] = pieces;
  if (piece === undefined) return { earlier: [], later: [other] };
  const first = {
    earlier: after(piece, other, "earlier"),
    later: after(other, piece, "later"),
  };
  if (rest.length === 0) return first;
  const next = crossAll(rest, first.later);
  return { earlier: [...first.earlier, ...next.earlier], later: next.later };
}

/** Whether both lists write the same cell. */
export function collide(one: readonly Operation[], two: readonly Operation[]): boolean {
  const written = new Map<string, ReadonlyMap<number, CellChange>[]>();
  for (const operation of one) {
    if (operation.kind !== "cells") continue;
    written.set(operation.sheet, [...(written.get(operation.sheet) ?? []), operation.cells]);
  }
  return two.some(
    (operation) =>
      operation.kind === "cells" &&
      written.get(operation.sheet)?.some((cells) => haveCommonKey(cells, operation.cells)),
  );
}

function haveCommonKey(
  one: ReadonlyMap<number, unknown>,
  two: ReadonlyMap<number, unknown>,
): boolean {
  const [small, large] = one.size < two.size ? [one, two] : [two, one];
  for (const key of small.keys()) if (large.has(key)) return true;
  return false;
}

/** What is left of an operation once another was carried out. */
function after(own: Operation, other: Operation, rank: "earlier" | "later"): Operation[] {
  if (other.kind === "sheetRenamed" && "sheet" in own && own.sheet === other.sheet) {
    return own.kind === "sheetRenamed" && rank === "earlier" ? [] : [{ ...own, sheet: other.to }];
  }
  if (other.kind === "sheetDeleted" && "sheet" in own && own.sheet === other.sheet) return [];
  if (other.kind === "shift") return afterShift(own, other, rank);
  if (rank === "later") return [own];
  if (own.kind === "cells" && other.kind === "cells") return withoutCellsOf(own, other);
  return isSameThing(own, other) ? [] : [own];
}

/** Two operations that say what the same thing is: the last counts. */
function isSameThing(own: Operation, other: Operation): boolean {
  if (own.kind === "table") return other.kind === "table" && other.name === own.name;
  if (own.kind === "name") return other.kind === "name" && other.key === own.key;
  if (own.kind === "setting") return other.kind === "setting" && other.key === own.key;
  return false;
}

function withoutCellsOf(own: CellsOperation, other: CellsOperation): Operation[] {
  if (own.sheet !== other.sheet || !haveCommonKey(own.cells, other.cells)) return [own];
  const cells = new Map<number, CellChange>();
  for (const [key, change] of own.cells) {
    const over = other.cells.get(key);
    const left: CellChange = {
      ...(change.input && !over?.input ? { input: change.input } : {}),
      ...(change.numberFormat !== undefined && over?.numberFormat === undefined
        ? { numberFormat: change.numberFormat }
        : {}),
    };
    if (left.input || left.numberFormat !== undefined) cells.set(key, left);
  }
  return cells.size === 0 ? [] : [{ ...own, cells }];
}

function afterShift(own: Operation, shift: ShiftOperation, rank: "earlier" | "later"): Operation[] {
  if (own.kind === "cells" && own.sheet === shift.sheet) return movedCells(own, shift);
  if (own.kind === "extent" && own.sheet === shift.sheet) {
    const bottom = movedRow(own.bottom, shift) ?? shift.rect.row - 1;
    return [{ ...own, bottom }];
  }
  if (own.kind === "shift" && own.sheet === shift.sheet && shareColumns(own.rect, shift.rect)) {
    return movedShift(own, shift, rank);
  }
  return [own];
}

function movedCells(own: CellsOperation, shift: ShiftOperation): Operation[] {
  const cells = new Map<number, CellChange>();
  for (const [key, change] of own.cells) {
    const { row, column } = cellPosition(key);
    const at = isWithin(column, shift.rect) ? movedRow(row, shift) : row;
    if (at !== null) cells.set(cellKey(at, column), change);
  }
  return cells.size === 0 ? [] : [{ ...own, cells }];
}

/** Where a row of the shifted columns stands afterwards; null when it was deleted. */
export function movedRow(
  row: number,
  { rect, direction }: Pick<ShiftOperation, "rect" | "direction">,
): number | null {
  if (row < rect.row) return row;
  if (direction === "down") return row + rect.rows;
  return row < rect.row + rect.rows ? null : row - rect.rows;
}

function movedShift(
  own: ShiftOperation,
  other: ShiftOperation,
  rank: "earlier" | "later",
): Operation[] {
  const at = (row: number, rows: number): ShiftOperation[] =>
    rows > 0 ? [{ ...own, rect: { ...own.rect, row, rows } }] : [];
  const { row, rows } = own.rect;
  const { row: first, rows: count } = other.rect;
  if (own.direction === "down") {
    if (other.direction === "down") {
      const stays = row < first || (row === first && rank === "earlier");
      return at(stays ? row : row + count, rows);
    }
    if (row <= first) return at(row, rows);
    return at(Math.max(first, row - count), rows);
  }
  if (other.direction === "down") {
    if (first <= row) return at(row + count, rows);
    if (first >= row + rows) return at(row, rows);
    // What was inserted in the middle stays: the lower part goes first, so that the upper one keeps its place.
    return [...at(first + count, row + rows - first), ...at(row, first - row)];
  }
  const above = Math.max(0, Math.min(row, first + count) - first);
  const shared = Math.max(0, Math.min(row + rows, first + count) - Math.max(row, first));
  return at(row - above, rows - shared);
}

function shareColumns(a: Rect, b: Rect): boolean {
  return a.column < b.column + b.columns && b.column < a.column + a.columns;
}

function isWithin(column: number, rect: Rect): boolean {
  return column >= rect.column && column < rect.column + rect.columns;
}
