import type { Rect } from "../grid/grid";
import { boundingRect } from "./geometry";
import { HostError } from "./hostErrors";
import type { TableState } from "./state";
import { bodyRect, columnPart, findColumn, headerRect, totalsRect } from "./tableGeometry";
import type { Workbook } from "./workbook";

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
  const bracketed = [...inside.matchAll(/\[((?:'.|[^\]'])*)\]/g)].map((part) => part[1] ?? "");
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
