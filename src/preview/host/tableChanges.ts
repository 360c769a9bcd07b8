import type { CellInput, Rect } from "../grid/grid";
import { isNameSyntax } from "./address";
import { announceTable } from "./events";
import { clearFilters } from "./filters";
import { bottom, intersection } from "./geometry";
import { HostError, notImplemented } from "./hostErrors";
import type { Scope } from "./scope";
import { assertUnprotected } from "./protection";
import type { Place } from "./references";
import { insertCells } from "./shifting";
import type { TableState } from "./state";
import { bodyRect, columnPart, totalsRect } from "./tableGeometry";
import { readHeaders } from "./tableHeaders";
import { followTableRename } from "./formulaRewriting";
import { fillNewRows } from "./tableRows";
import type { Workbook } from "./workbook";

/** Makes a table of a range. Without headers, Excel inserts a header row: that is not supported. */
export function addTable(scope: Scope, { sheetId, rect }: Place, hasHeaders: boolean): TableState {
  const { workbook } = scope;
  assertUnprotected(workbook, sheetId);
  if (!hasHeaders) throw notImplemented("TableCollection.add without headers");
  assertFree(workbook, sheetId, rect, null);
  const id = workbook.newTableId();
  const table: TableState = {
    id,
    name: freeName(workbook),
    sheetId,
    rect: { ...rect, rows: Math.max(2, rect.rows) },
    showHeaders: true,
    showTotals: false,
    columns: Array.from({ length: rect.columns }, (_, i) => ({ id: i + 1, name: "" })),
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
    blank: rect.rows === 1,
    filters: new Map(),
  };
  workbook.state.tables.push(table);
  readHeaders(workbook, table);
  workbook.tablesChanged();
  announceTable(scope, "Added", table);
  return table;
}

/** Throws InvalidArgument for a name that Excel refuses or that is taken. */
export function renameTable(workbook: Workbook, tableId: string, name: unknown): void {
  if (typeof name !== "string" || name.includes("?") || !isNameSyntax(name))
    throw new HostError("InvalidArgument");
  const other = workbook.findTable(name);
  const taken = (other && other.id !== tableId) || workbook.state.names.some(isNamed(name));
  if (taken) throw new HostError("InvalidArgument");
  const table = workbook.table(tableId);
  followTableRename(workbook, table.name, name);
  table.name = name;
  workbook.tablesChanged();
}

function isNamed(name: string): (other: { name: string }) => boolean {
  return (other) => other.name.toLowerCase() === name.toLowerCase();
}

/** `Table.resize`: the header row stays where it is, the new range overlaps the old one. */
export function resizeTable(scope: Scope, table: TableState, { sheetId, rect }: Place): void {
  const { workbook } = scope;
  assertUnprotected(workbook, table.sheetId);
  const valid =
    sheetId === table.sheetId && rect.row === table.rect.row && rect.rows >= 2 && !table.showTotals;
  if (!valid || !intersection(rect, table.rect)) throw new HostError("InvalidArgument");
  assertFree(workbook, sheetId, rect, table);
  const shift = rect.column - table.rect.column;
  let nextId = 1 + Math.max(...table.columns.map(({ id }) => id));
  table.columns = Array.from(
    { length: rect.columns },
    (_, index) => table.columns[index + shift] ?? { id: nextId++, name: "" },
  );
  const before = bottom(table.rect);
  table.rect = rect;
  table.blank = false;
  readHeaders(workbook, table);
  const added = { ...rect, row: before + 1, rows: bottom(rect) - before };
  if (added.rows > 0) fillNewRows(workbook, table, added, filledCells(workbook, sheetId, added));
  workbook.tablesChanged();
}

function filledCells(workbook: Workbook, sheetId: string, rect: Rect) {
  const cells = workbook.grid.read(sheetId, rect);
  return (row: number, column: number): boolean => {
    const cell = cells[row - rect.row]?.[column - rect.column];
    return cell !== undefined && (cell.value !== "" || cell.formula !== undefined);
  };
}

/** Shows or hides the totals row; showing it pushes down what stands below. */
export function showTotals(scope: Scope, table: TableState, shown: boolean): void {
  const { workbook } = scope;
  if (shown === table.showTotals) return;
  assertUnprotected(workbook, table.sheetId);
  if (shown) {
    const row = { ...table.rect, row: bottom(table.rect) + 1, rows: 1 };
    insertCells(scope, table.sheetId, row);
    const last = lastColumnTotal(workbook, table);
    table.rect = { ...table.rect, rows: table.rect.rows + 1 };
    table.showTotals = true;
    workbook.tablesChanged();
    const blank = Array.from({ length: row.columns - 1 }, () => undefined);
    workbook.grid.write(table.sheetId, row, [
      row.columns === 1 ? [last] : [{ value: "Total" }, ...blank.slice(1), last],
    ]);
    workbook.cellsChanged();
  } else {
    const totals = totalsRect(table);
    const blank = Array.from({ length: totals.columns }, () => ({ value: "" }));
    workbook.grid.write(table.sheetId, totals, [blank]);
    table.rect = { ...table.rect, rows: table.rect.rows - 1 };
  }
  table.showTotals = shown;
  workbook.tablesChanged();
}

/** What Excel puts under the last column: the sum of its numbers, else how many cells are filled. */
function lastColumnTotal(workbook: Workbook, table: TableState): CellInput {
  const column = table.columns.at(-1);
  if (!column) return { value: "" };
  const cells = workbook.grid.read(table.sheetId, columnPart(table, column.id, bodyRect(table)));
  const isNumeric = cells.some(([cell]) => typeof cell?.value === "number");
  const escaped = column.name.replace(/[[\]#'@]/g, "'$&");
  return { formula: `=SUBTOTAL(${isNumeric ? 109 : 103},[${escaped}])` };
}

/** The cells stay, the table goes. */
export function removeTable(workbook: Workbook, table: TableState): void {
  clearFilters(workbook, table);
  workbook.state.tables = workbook.state.tables.filter((other) => other !== table);
  workbook.tablesChanged();
}

/** Refuses a place that another table or a pivot table holds. */
export function assertFree(
  workbook: Workbook,
  sheetId: string,
  rect: Rect,
  self: TableState | null,
): void {
  const overlaps = (other: { sheetId: string; rect: Rect }) =>
    other !== self && other.sheetId === sheetId && intersection(other.rect, rect) !== null;
  if (workbook.state.tables.some(overlaps)) throw new HostError("InvalidArgument");
  if (workbook.state.pivots.some(overlaps)) throw new HostError("PivotTableRangeConflict");
}

function freeName(workbook: Workbook): string {
  let number = 1;
  while (workbook.findTable(`Tableau${number}`)) number++;
  return `Tableau${number}`;
}
