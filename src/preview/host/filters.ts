import { cellText } from "./cellText";
import { type FilterCriteria, passes } from "./filterCriteria";
import type { TableState } from "./state";
import { bodyRect, columnPart } from "./tableGeometry";
import type { Workbook } from "./workbook";

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
      if (cell && !passes(cellText(cell), criteria)) hidden.add(body.row + index);
    });
  }
  const rows = Array.from({ length: body.rows }, (_, index) => body.row + index);
  const shown = rows.filter((row) => !hidden.has(row));
  workbook.grid.setRowsHidden(table.sheetId, shown, false);
  workbook.grid.setRowsHidden(table.sheetId, [...hidden], true);
}
