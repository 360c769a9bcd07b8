import type { Rect } from "../grid/grid";
import { bottom } from "./geometry";
import { HostError } from "./hostErrors";
import type { TableColumnState, TableState } from "./state";

/** The parts of a table. `rect` always holds header, body and totals. */

export function bodyRect(table: TableState): Rect {
  const header = table.showHeaders ? 1 : 0;
  const totals = table.showTotals ? 1 : 0;
  return {
    ...table.rect,
    row: table.rect.row + header,
    rows: table.rect.rows - header - totals,
  };
}

/** Throws ItemNotFound when the table shows no header row. */
export function headerRect(table: TableState): Rect {
  if (!table.showHeaders) throw new HostError("ItemNotFound");
  return { ...table.rect, rows: 1 };
}

/** Throws ItemNotFound when the table shows no totals row. */
export function totalsRect(table: TableState): Rect {
  if (!table.showTotals) throw new HostError("ItemNotFound");
  return { ...table.rect, row: bottom(table.rect), rows: 1 };
}

/** Rows that hold data: none in a table that only shows its blank row. */
export function rowCount(table: TableState): number {
  return table.blank ? 0 : bodyRect(table).rows;
}

/** One body row; throws InvalidArgument when there is no such row. */
export function rowRect(table: TableState, index: number): Rect {
  if (index < 0 || index >= rowCount(table)) throw new HostError("InvalidArgument");
  const body = bodyRect(table);
  return { ...body, row: body.row + index, rows: 1 };
}

/** The part of `rect` (a part of the table) that lies in one column. */
export function columnPart(table: TableState, columnId: number, rect: Rect): Rect {
  return { ...rect, column: table.rect.column + columnPosition(table, columnId), columns: 1 };
}

/** 0-based; throws ItemNotFound when the column was deleted. */
export function columnPosition(table: TableState, columnId: number): number {
  const position = table.columns.findIndex(({ id }) => id === columnId);
  if (position < 0) throw new HostError("ItemNotFound");
  return position;
}

/** A column by id, or by name whatever its case. */
export function findColumn(table: TableState, key: string): TableColumnState | undefined {
  const name = key.toLowerCase();
  return (
    table.columns.find((column) => column.name.toLowerCase() === name) ??
    table.columns.find(({ id }) => String(id) === key)
  );
}
