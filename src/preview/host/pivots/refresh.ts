import { parseRect } from "../../../ooxml/a1";
import type { PivotDefinition } from "../../../ooxml/pivot/definition";
import { layoutPivot, type PivotCell, type PivotLayout } from "../../../ooxml/pivot/layout";
import { PivotFieldMissingError, type PivotSource } from "../../../ooxml/pivot/source";
import type { CellInput, Rect } from "../../grid/grid";
import { filled } from "../cellMatrix";
import { announceChange } from "../events";
import { boundingRect, intersection } from "../geometry";
import { HostError, notImplemented } from "../hostErrors";
import type { Scope } from "../scope";
import { assertUnprotected } from "../protection";
import type { PivotState } from "../state";
import { bodyRect } from "../tableGeometry";
import type { Workbook } from "../workbook";

/** Reads the source again, and writes the pivot table anew. */
export function refreshPivot(scope: Scope, pivot: PivotState): void {
  pivot.cache = readPivotSource(scope.workbook, pivot);
  showPivot(scope, pivot);
}

/** Refreshes pivot tables one after the other; the first that cannot be ends the run. */
export function refreshPivots(scope: Scope, pivots: readonly PivotState[]): void {
  for (const pivot of pivots) refreshPivot(scope, pivot);
}

/**
 * Writes the pivot table from what was last read of its source: after a filter, or with another
 * definition. A pivot table that cannot be shown stays as it was.
 */
export function showPivot(scope: Scope, pivot: PivotState, definition = pivot.definition): void {
  const { workbook } = scope;
  assertUnprotected(workbook, pivot.sheetId);
  const layout = layoutOf(definition, pivot.cache);
  assertFree(workbook, pivot, layout.body);
  erasePivot(workbook, pivot);
  write(workbook, pivot, layout);
  const changed = boundingRect(pivot.rect, layout.body);
  const { rows, columns } = layout.body;
  pivot.definition = { ...definition, rows, columns };
  pivot.rect = layout.body;
  pivot.layout = layout;
  workbook.cellsChanged();
  announceChange(scope, { sheetId: pivot.sheetId, rect: changed, changeType: "RangeEdited" });
}

/** Empties the cells of a pivot table, page filters included. */
export function erasePivot(workbook: Workbook, { sheetId, rect, definition }: PivotState): void {
  clear(workbook, sheetId, rect);
  for (const { row, column } of definition.pageFields) {
    clear(workbook, sheetId, { row, column, rows: 1, columns: 2 });
  }
}

/** The rows of the source, a table or a range with a header row. */
export function readPivotSource(
  workbook: Workbook,
  { definition }: Pick<PivotState, "definition">,
): PivotSource {
  const { source } = definition;
  if ("table" in source) {
    const table = workbook.table(source.table);
    const rows = workbook.grid.read(table.sheetId, bodyRect(table));
    return {
      headers: table.columns.map(({ name }) => name),
      rows: rows.map((row) => row.map(({ value }) => value)),
    };
  }
  const cells = workbook.grid.read(workbook.sheet(source.sheet).id, parseRect(source.ref));
  const [header = [], ...rows] = cells.map((row) => row.map(({ value }) => value));
  return { headers: header.map(String), rows };
}

function layoutOf(definition: PivotDefinition, cache: PivotSource): PivotLayout {
  if (definition.unsupported !== undefined) {
    throw notImplemented(`PivotTable.refresh (${definition.unsupported})`);
  }
  try {
    return withPlaceholder(definition, layoutPivot(definition, cache));
  } catch (error) {
    if (error instanceof PivotFieldMissingError) {
      throw new HostError("InvalidOperation", error.message);
    }
    throw error;
  }
}

/** Without rows and values, Excel keeps an empty frame of this size. */
function withPlaceholder(definition: PivotDefinition, layout: PivotLayout): PivotLayout {
  if (definition.rowFields.length + definition.dataFields.length > 0) return layout;
  const body = { ...layout.body, rows: 18, columns: 3 };
  return { ...layout, body, cells: filled(body, { value: "" }), rowItems: [] };
}

/** Refuses to write over a table or another pivot table. */
function assertFree(workbook: Workbook, pivot: PivotState, body: Rect): void {
  const overlaps = (other: { sheetId: string; rect: Rect }) =>
    other !== pivot && other.sheetId === pivot.sheetId && intersection(other.rect, body) !== null;
  const { tables, pivots } = workbook.state;
  if (tables.some(overlaps) || pivots.some(overlaps)) {
    throw new HostError("PivotTableRangeConflict");
  }
}

function clear(workbook: Workbook, sheetId: string, rect: Rect): void {
  workbook.grid.write(sheetId, rect, filled(rect, { value: "" }));
}

function write(workbook: Workbook, { sheetId }: PivotState, layout: PivotLayout): void {
  const inputs = layout.cells.map((row) => row.map(({ value }): CellInput => ({ value })));
  workbook.grid.write(sheetId, layout.body, inputs);
  workbook.grid.writeNumberFormats(sheetId, layout.body, formatsOf(layout.cells));
  for (const { row, column, value } of layout.pageCells) {
    workbook.grid.write(sheetId, { row, column, rows: 1, columns: 1 }, [[{ value }]]);
  }
}

function formatsOf(cells: PivotCell[][]): string[][] {
  return cells.map((row) => row.map(({ numberFormat }) => numberFormat ?? "General"));
}
