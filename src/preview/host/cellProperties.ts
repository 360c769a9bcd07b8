import type { Rect } from "../grid/grid";
import { formatSheetAddress } from "./address";
import { isRecord } from "./arguments";
import { sizeMismatch } from "./cellMatrix";
import type { RangeState } from "./handles";
import { isHidden } from "./hiddenRows";
import { HostError, notImplemented } from "./hostErrors";
import { readLook, writeLook } from "./looks";
import { giveStyle, styleOf } from "./rangeStyle";
import type { Scope } from "./scope";

/** Borders of a cell, by their names in `Excel.CellBorderCollection`. */
const SIDES: Readonly<Record<string, string>> = {
  top: "Top",
  bottom: "Bottom",
  left: "Left",
  right: "Right",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

const PARTS: Readonly<Record<string, string>> = {
  fill: "Fill",
  font: "Font",
  protection: "Protection",
};

/**
 * `Range.getCellProperties`: for each cell, what `wanted` (`Excel.CellPropertiesLoadOptions`) marks with
 * true.
 */
export function getCellProperties(
  scope: Scope,
  { sheetId, rect }: RangeState,
  wanted: Readonly<Record<string, unknown>>,
): Record<string, unknown>[][] {
  return eachCell(rect, (cell) => propertiesOf(scope, { sheetId, rect: cell }, wanted));
}

function eachCell<T>({ row, column, rows, columns }: Rect, pick: (cell: Rect) => T): T[][] {
  return Array.from({ length: rows }, (_row, i) =>
    Array.from({ length: columns }, (_cell, j) =>
      pick({ row: row + i, column: column + j, rows: 1, columns: 1 }),
    ),
  );
}

function propertiesOf(
  scope: Scope,
  cell: RangeState,
  wanted: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { workbook } = scope;
  const address = formatSheetAddress(workbook.sheetName(cell.sheetId), cell.rect);
  const own: Record<string, () => unknown> = {
    address: () => address,
    addressLocal: () => address,
    hidden: () => isHidden(scope, cell),
    style: () => styleOf(scope, { ranges: [cell] }),
  };
  return picked(wanted, (name, inner) => {
    if (name === "format" && isRecord(inner)) return formatOf(scope, cell, inner);
    const read = own[name];
    if (!read) throw notImplemented(`Range.getCellProperties (${name})`);
    return read();
  });
}

function formatOf(
  scope: Scope,
  cell: RangeState,
  wanted: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const look = (path: string): unknown => readLook(scope, { ranges: [cell] }, path);
  const part = (prefix: string, inner: unknown): unknown =>
    isRecord(inner) ? picked(inner, (name) => look(`${prefix}.${upperFirst(name)}`)) : undefined;
  return picked(wanted, (name, inner) => {
    if (name === "borders" && isRecord(inner)) {
      return picked(inner, (side, lines) => part(`Border.${sideOf(side)}`, lines));
    }
    const prefix = PARTS[name];
    return prefix ? part(prefix, inner) : look(`Format.${upperFirst(name)}`);
  });
}

function sideOf(name: string): string {
  const side = SIDES[name];
  if (!side) throw notImplemented(`CellBorderCollection.${name}`);
  return side;
}

/** What is asked for (true, or more inside), each with its answer. */
function picked(
  wanted: Readonly<Record<string, unknown>>,
  answer: (name: string, inner: unknown) => unknown,
): Record<string, unknown> {
  const asked = Object.entries(wanted).filter(([, inner]) => inner === true || isRecord(inner));
  return Object.fromEntries(asked.map(([name, inner]) => [name, answer(name, inner)]));
}

/**
 * `Range.setCellProperties`: for each cell an `Excel.SettableCellProperties`; what it does not name stays.
 * Throws InvalidArgument when the matrix has not the range's size.
 */
export function setCellProperties(
  scope: Scope,
  { sheetId, rect }: RangeState,
  given: readonly unknown[],
): void {
  const fits =
    given.length === rect.rows &&
    given.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) throw sizeMismatch();
  eachCell(rect, (cell) => {
    const row: unknown = given[cell.row - rect.row];
    const properties: unknown = Array.isArray(row) ? row[cell.column - rect.column] : null;
    if (!isRecord(properties)) throw new HostError("InvalidArgument");
    applyTo(scope, { sheetId, rect: cell }, properties);
  });
}

function applyTo(
  scope: Scope,
  cell: RangeState,
  { style, format, ...rest }: Readonly<Record<string, unknown>>,
): void {
  const other = Object.keys(rest)[0];
  if (other !== undefined) throw notImplemented(`Range.setCellProperties (${other})`);
  if (style !== undefined) giveStyle(scope, { ranges: [cell] }, style);
  if (!isRecord(format)) return;
  for (const [name, inner] of Object.entries(format)) {
    if (name === "borders" && isRecord(inner)) {
      for (const [side, lines] of Object.entries(inner))
        give(scope, cell, `Border.${sideOf(side)}`, lines);
    } else if (PARTS[name]) give(scope, cell, PARTS[name], inner);
    else writeLook(scope, { ranges: [cell] }, `Format.${upperFirst(name)}`, inner);
  }
}

function give(scope: Scope, cell: RangeState, prefix: string, looks: unknown): void {
  if (!isRecord(looks)) throw new HostError("InvalidArgument");
  for (const [name, value] of Object.entries(looks)) {
    writeLook(scope, { ranges: [cell] }, `${prefix}.${upperFirst(name)}`, value);
  }
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
