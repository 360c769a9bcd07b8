import { cellText } from "./cellText";
import type { FilterCriteria, TableState } from "./state";
import { bodyRect, columnPart } from "./tableGeometry";
import type { Workbook } from "./workbook";
import { HostError, notImplemented } from "./hostErrors";

/** Filters a column of a table; null takes its filter off. */
export function setFilter(
  workbook: Workbook,
  table: TableState,
  columnId: number,
  criteria: FilterCriteria | null,
): void {
  if (criteria) table.filters.set(columnId, criteria);
  else table.filters.delete(columnId);
  reapplyFilters(workbook, table);
}

/** Takes every filter off a table: all its rows show. */
export function clearFilters(workbook: Workbook, table: TableState): void {
  table.filters.clear();
  reapplyFilters(workbook, table);
}

/** Hides the rows that the table's filters leave out, and shows the others. */
export function reapplyFilters(workbook: Workbook, table: TableState): void {
  const body = bodyRect(table);
  const hidden = new Set<number>();
  for (const [columnId, criteria] of table.filters) {
    const cells = workbook.grid.read(table.sheetId, columnPart(table, columnId, body));
    cells.forEach((row, index) => {
      const cell = row[0];
      if (cell && !passes(cellText(cell, workbook.state.date1904), criteria))
        hidden.add(body.row + index);
    });
  }
  const rows = Array.from({ length: body.rows }, (_, index) => body.row + index);
  const shown = rows.filter((row) => !hidden.has(row));
  workbook.grid.setRowsHidden(table.sheetId, shown, false);
  workbook.grid.setRowsHidden(table.sheetId, [...hidden], true);
}

/** Reads criteria as the wire gives them. Throws InvalidArgument, or NotImplemented. */
export function readCriteria(given: Readonly<Record<string, unknown>>): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator } = given;
  if (filterOn === "Values") {
    if (!Array.isArray(values)) throw new HostError("InvalidArgument");
    return { filterOn, values: values.map(String) };
  }
  if (filterOn !== "Custom") throw notImplemented(`Filter.apply (filterOn: ${String(filterOn)})`);
  if (typeof criterion1 !== "string") throw new HostError("InvalidArgument");
  return {
    filterOn,
    criterion1,
    ...(typeof criterion2 === "string" ? { criterion2 } : {}),
    ...(operator === "Or" || operator === "And" ? { operator } : {}),
  };
}

/** Whether a cell, by the text it shows, stays visible under the criteria. */
export function passes(text: string, criteria: FilterCriteria): boolean {
  if (criteria.filterOn === "Values") {
    return criteria.values.some((value) => value.toLowerCase() === text.toLowerCase());
  }
  const first = meets(text, criteria.criterion1);
  if (criteria.criterion2 === undefined) return first;
  const second = meets(text, criteria.criterion2);
  return criteria.operator === "Or" ? first || second : first && second;
}

/** `=abc`, `<>abc`, `>=5`, with `*` and `?` in texts. */
function meets(text: string, criterion: string): boolean {
  const [, comparison = "=", wanted = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  if (comparison === "=") return wildcard(wanted).test(text);
  if (comparison === "<>") return !wildcard(wanted).test(text);
  const [left, right] = [Number(text.replace(",", ".")), Number(wanted)];
  if (comparison === "<") return left < right;
  if (comparison === ">") return left > right;
  return comparison === "<=" ? left <= right : left >= right;
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\*/g, ".*").replace(/\?/g, ".")}$`, "is");
}
