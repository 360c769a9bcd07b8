import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../../ooxml/a1";
import type { Rect } from "../grid/grid";
import { bottom, right } from "./geometry";

/** What must not be taken for references, then references with the sheet that they may name. */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]",
    "(?<sheet>'(?:[^']|'')*'!|[\\p{L}_][\\p{L}\\p{N}_.]*!)?(?:" +
      "(?<column1>\\$?)(?<first>[A-Za-z]{1,3})(?<row1>\\$?)(?<top>\\d{1,7})" +
      "(?::(?<column2>\\$?)(?<last>[A-Za-z]{1,3})(?<row2>\\$?)(?<end>\\d{1,7}))?(?![\\w.(!])" +
      "|(?<rows1>\\$?)(?<from>\\d{1,7}):(?<rows2>\\$?)(?<to>\\d{1,7})(?![\\w.(!])" +
      "|(?<columns1>\\$?)(?<left>[A-Za-z]{1,3}):(?<columns2>\\$?)(?<lastColumn>[A-Za-z]{1,3})(?![\\w.(!]))",
    "'(?:[^']|'')*'!?",
    "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*!?",
    "\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?",
    "[^]",
  ].join("|"),
  // Token after token: none is looked for anew from within another.
  "guy",
);

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * The formula once cells were inserted or deleted on a sheet: its references to that sheet follow
 * their cells, `$` parts too, and are `#REF!` where all their cells are gone. `isThere` tells whether
 * a sheet named in the formula (null: none is) is that sheet; `move` where cells went.
 */
export function movedReferences(
  formula: string,
  isThere: (sheet: string | null) => boolean,
  move: (rect: Rect) => Rect | null,
): string {
  let moved = "";
  for (const part of partsOf(formula)) moved += typeof part === "string" ? part : follow(part);
  return moved;

  function follow({ text, groups, sheet, rect }: Reference): string {
    if (!isThere(sheet)) return text;
    const after = move(rect);
    return after === null ? "#REF!" : (groups.sheet ?? "") + written(groups, after);
  }
}

/** A reference as it stands in a formula, and the cells that it names. */
interface Reference {
  readonly text: string;
  readonly groups: Groups;
  /** The sheet that it names; null: none. */
  readonly sheet: string | null;
  readonly rect: Rect;
}

type Part = string | Reference;

/** Formulas that were taken apart; a workbook has few, in many cells. */
const known = new Map<string, readonly Part[]>();
const MOST_KNOWN = 5_000;

/** A formula's references, and the text between them. */
function partsOf(formula: string): readonly Part[] {
  let parts = known.get(formula);
  if (!parts) {
    if (known.size >= MOST_KNOWN) known.clear();
    parts = takenApart(formula);
    known.set(formula, parts);
  }
  return parts;
}

function takenApart(formula: string): Part[] {
  const parts: Part[] = [];
  let between = "";
  for (const { 0: text, groups = {} } of formula.matchAll(TOKEN)) {
    const rect = rectOf(groups);
    if (rect) {
      if (between !== "") parts.push(between);
      between = "";
      parts.push({ text, groups, sheet: sheetOf(groups["sheet"]), rect });
    } else between += text;
  }
  return between === "" ? parts : [...parts, between];
}

/** Whether a formula may name cells by their address. */
export function mayNameCells(formula: string): boolean {
  return /[A-Za-z]{1,3}\$?\d|\d:\$?\d|[A-Za-z]:\$?[A-Za-z]/.test(
    formula.replace(/\[[^[\]]*\]/g, ""),
  );
}

function sheetOf(prefix: string | undefined): string | null {
  if (prefix === undefined) return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** Null for what is no reference. */
function rectOf(groups: Groups): Rect | null {
  const { first, top, last = first, end = top, from, to, left, lastColumn } = groups;
  if (left !== undefined && lastColumn !== undefined) {
    const [one, other] = [columnIndex(left), columnIndex(lastColumn)];
    if (Math.max(one, other) >= MAX_COLUMNS) return null;
    return between(1, MAX_ROWS, Math.min(one, other), Math.max(one, other));
  }
  if (from !== undefined && to !== undefined) {
    return between(Number(from), Number(to), 0, MAX_COLUMNS - 1);
  }
  if (first === undefined || last === undefined || top === undefined) return null;
  const columns = [columnIndex(first), columnIndex(last)] as const;
  if (Math.max(...columns) >= MAX_COLUMNS) return null;
  return between(Number(top), Number(end), Math.min(...columns), Math.max(...columns));
}

function between(one: number, other: number, left: number, last: number): Rect | null {
  const [top, end] = [Math.min(one, other) - 1, Math.max(one, other) - 1];
  if (top < 0 || end >= MAX_ROWS) return null;
  return { row: top, column: left, rows: end - top + 1, columns: last - left + 1 };
}

function written(groups: Groups, rect: Rect): string {
  const [top, end] = [rect.row + 1, bottom(rect) + 1];
  const { column1, row1, column2, row2, rows1, rows2, columns1, columns2, last } = groups;
  if (columns1 !== undefined) {
    return `${columns1}${columnName(rect.column)}:${columns2 ?? ""}${columnName(right(rect))}`;
  }
  if (rows1 !== undefined) return `${rows1}${top}:${rows2 ?? ""}${end}`;
  const start = `${column1 ?? ""}${columnName(rect.column)}${row1 ?? ""}${top}`;
  if (last === undefined) return start;
  return `${start}:${column2 ?? ""}${columnName(right(rect))}${row2 ?? ""}${end}`;
}
