import { shiftReferences } from "../../ooxml/formulaText";
import type { Cell, CellInput, Grid, Rect, Scalar } from "../grid/grid";
import { isRecord } from "./arguments";
import { formatAddress } from "./address";
import { announceChange, announceSheetEvent } from "./events";
import { HostError, notImplemented } from "./hostErrors";
import type { Scope } from "./scope";
import { assertUnprotected } from "./protection";

interface SortKey {
  /** 0-based in the sorted range. */
  column: number;
  descending: boolean;
}

const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: false });

/** Sorts the rows of a rectangle, as `sort.apply(fields)`; empty cells come last, as in Excel. */
export function sortRows(
  scope: Scope,
  sheetId: string,
  rect: Rect,
  fields: readonly unknown[],
): void {
  const { grid } = scope.workbook;
  assertUnprotected(scope.workbook, sheetId, "allowSort");
  const keys = fields.map((field) => readKey(field, rect));
  const rows = grid.read(sheetId, rect);
  const sorted = rows
    .map((row, from) => ({ row, from }))
    .sort((a, b) => compareRows(a.row, b.row, keys));
  const cells = sorted.map(({ row, from }, to) => row.map((cell) => movedDown(cell, to - from)));
  putSorted(scope, sheetId, rect, cells, (row, column) => [sorted[row]?.from ?? row, column]);
  const moved = movedRuns(sorted).map(({ first, count }) =>
    formatAddress({ ...rect, row: rect.row + first, rows: count }),
  );
  announceSheetEvent(scope, "RowSorted", sheetId, { address: moved.join(",") });
}

/** Sorts the columns of a rectangle by the values of rows, as `sort.apply(fields, …, "Columns")`. */
export function sortColumns(
  scope: Scope,
  sheetId: string,
  rect: Rect,
  fields: readonly unknown[],
): void {
  const { grid } = scope.workbook;
  assertUnprotected(scope.workbook, sheetId, "allowSort");
  const keys = fields.map((field) => readKey(field, { ...rect, columns: rect.rows }));
  const rows = grid.read(sheetId, rect);
  const sorted = Array.from({ length: rect.columns }, (_column, from) => ({
    column: rows.map((row) => row[from] ?? { value: "" }),
    from,
  })).sort((a, b) => compareRows(a.column, b.column, keys));
  const columns = sorted.map(({ column, from }, to) =>
    column.map((cell) => movedAcross(cell, to - from)),
  );
  const cells = rows.map((_row, i) => columns.map((column) => column[i] ?? { value: "" }));
  putSorted(scope, sheetId, rect, cells, (row, column) => [row, sorted[column]?.from ?? column]);
  const moved = movedRuns(sorted).map(({ first, count }) =>
    formatAddress({ ...rect, column: rect.column + first, columns: count }),
  );
  announceSheetEvent(scope, "ColumnSorted", sheetId, { address: moved.join(",") });
}

/** Events of sorting name only the rows or columns that went elsewhere: runs of them, 0-based. */
function movedRuns(sorted: readonly { from: number }[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  sorted.forEach(({ from }, to) => {
    if (from === to) return;
    const last = runs.at(-1);
    if (last && last.first + last.count === to) last.count++;
    else runs.push({ first: to, count: 1 });
  });
  return runs;
}

/** `cameFrom` tells where a cell stood before, by 0-based places in the rectangle. */
function putSorted(
  scope: Scope,
  sheetId: string,
  rect: Rect,
  cells: readonly Cell[][],
  cameFrom: (row: number, column: number) => [number, number],
): void {
  const { grid } = scope.workbook;
  moveLooks(grid, sheetId, rect, cameFrom);
  grid.write(
    sheetId,
    rect,
    cells.map((row) => row.map(asInput)),
  );
  grid.writeNumberFormats(
    sheetId,
    rect,
    cells.map((row) => row.map((cell) => cell.numberFormat ?? "General")),
  );
  scope.workbook.cellsChanged();
  announceChange(scope, { sheetId, rect, changeType: "RangeEdited" });
}

/** Looks go with their cells; borders belong to the place. */
function moveLooks(
  grid: Grid,
  sheetId: string,
  rect: Rect,
  cameFrom: (row: number, column: number) => [number, number],
): void {
  const looks = Array.from({ length: rect.rows }, (_row, i) =>
    Array.from({ length: rect.columns }, (_cell, j) =>
      Object.entries(grid.lookOf(sheetId, rect.row + i, rect.column + j)),
    ),
  );
  looks.forEach((row, i) =>
    row.forEach((own, j) => {
      const [fromRow, fromColumn] = cameFrom(i, j);
      const origin = looks[fromRow]?.[fromColumn] ?? [];
      const isBorder = ([path]: [string, unknown]): boolean => path.startsWith("Border.");
      const wanted = [
        ...origin.filter((look) => !isBorder(look)),
        ...own.filter((look) => isBorder(look)),
      ];
      if (JSON.stringify(wanted) === JSON.stringify(own)) return;
      const cell = { row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 };
      grid.clearLooks(sheetId, cell);
      for (const [path, value] of wanted) grid.setStyle(sheetId, cell, path, value);
    }),
  );
}

function movedAcross(cell: Cell, columns: number): Cell {
  if (cell.formula === undefined || columns === 0) return cell;
  return { ...cell, formula: shiftReferences(cell.formula, 0, columns) };
}

function readKey(field: unknown, rect: Rect): SortKey {
  if (!isRecord(field)) throw new HostError("InvalidArgument");
  const { key, ascending = true, sortOn = "Value" } = field;
  if (sortOn !== "Value") throw notImplemented(`SortField.sortOn (${String(sortOn)})`);
  const valid = typeof key === "number" && key >= 0 && key < rect.columns;
  if (!valid) throw new HostError("InvalidArgument");
  return { column: key, descending: ascending === false };
}

/** A formula goes on naming cells of its own row, as when it is copied. */
function movedDown(cell: Cell, rows: number): Cell {
  if (cell.formula === undefined || rows === 0) return cell;
  return { ...cell, formula: shiftReferences(cell.formula, rows, 0) };
}

function asInput({ value, formula }: Cell): CellInput {
  return formula === undefined ? { value } : { formula };
}

function compareRows(a: Cell[], b: Cell[], keys: SortKey[]): number {
  for (const { column, descending } of keys) {
    const [left, right] = [a[column]?.value ?? "", b[column]?.value ?? ""];
    if (left === "" || right === "") {
      if (left !== right) return left === "" ? 1 : -1;
      continue;
    }
    const order = compareValues(left, right);
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}

const RANK = { number: 0, string: 1, boolean: 2 };

function compareValues(a: Scalar, b: Scalar): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return kindRank(a) - kindRank(b);
}

function kindRank(value: Scalar): number {
  return RANK[typeof value as keyof typeof RANK];
}
