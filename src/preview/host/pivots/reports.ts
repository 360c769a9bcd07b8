import { formatRect } from "../../../ooxml/a1";
import { PIVOT_CAPTIONS, foldCase } from "../../../ooxml/pivot/items";
import type { PivotDefinition } from "../../../ooxml/pivot/definition";
import { announceChange } from "../events";
import { isHandleOf } from "../handles";
import { HostError } from "../hostErrors";
import type { Scope } from "../scope";
import { erasePivot, readPivotSource, showPivot } from "./refresh";
import { assertUnprotected } from "../protection";
import { type Place, resolveRangeArgument } from "../references";
import type { PivotState } from "../state";
import type { Workbook } from "../workbook";

/**
 * Adds a pivot table without fields, whose body begins at the destination's first cell. Throws
 * ItemAlreadyExists when the sheet has one of that name, InvalidArgument when a column of the source
 * has no header, PivotTableRangeConflict when another one is in the way.
 */
export function addPivot(
  scope: Scope,
  name: string,
  source: unknown,
  { sheetId, rect }: Place,
): PivotState {
  const { workbook } = scope;
  const { pivots } = workbook.state;
  const isSame = (other: PivotState): boolean =>
    other.sheetId === sheetId && foldCase(other.definition.name) === foldCase(name);
  if (name === "") throw new HostError("InvalidArgument");
  if (pivots.some(isSame)) throw new HostError("ItemAlreadyExists");
  const sheet = workbook.sheetName(sheetId);
  const definition = emptyDefinition(name, sheet, workbook.newPivotPart(), rect);
  const sourced = { ...definition, source: sourceOf(workbook, source, sheetId) };
  const pivot: PivotState = {
    id: workbook.newPivotId(),
    definition: sourced,
    dataIds: [],
    options: { autoFormat: true, showRowGrandTotals: true },
    restructured: false,
    sheetId,
    refreshOnOpen: false,
    cache: readPivotSource(workbook, { definition: sourced }),
    rect: { ...rect, rows: 1, columns: 1 },
  };
  if (pivot.cache.headers.some((header) => header === "")) throw new HostError("InvalidArgument");
  showPivot(scope, pivot);
  workbook.state.pivots = [...pivots, pivot];
  return pivot;
}

/** Takes a pivot table off its sheet, cells included. */
export function deletePivot(scope: Scope, pivot: PivotState): void {
  const { workbook } = scope;
  assertUnprotected(workbook, pivot.sheetId);
  erasePivot(workbook, pivot);
  workbook.state.pivots = workbook.state.pivots.filter((other) => other !== pivot);
  workbook.cellsChanged();
  const { sheetId, rect } = pivot;
  announceChange(scope, { sheetId, rect, changeType: "RangeEdited" });
}

function emptyDefinition(
  name: string,
  sheet: string,
  part: string,
  { row, column }: { row: number; column: number },
): Omit<PivotDefinition, "source"> {
  return {
    name,
    sheet,
    row,
    column,
    rows: 1,
    columns: 1,
    layout: "compact",
    rowFields: [],
    pageFields: [],
    dataFields: [],
    grandTotalCaption: PIVOT_CAPTIONS.grandTotal,
    showGrandTotal: true,
    part,
  };
}

/** A table, given as an object or by its name, or the cells of a range with its header row. */
function sourceOf(workbook: Workbook, source: unknown, sheetId: string): PivotDefinition["source"] {
  if (isHandleOf(source, "Table")) return { table: workbook.table(source.state.tableId).name };
  const table = typeof source === "string" ? workbook.findTable(source) : undefined;
  if (table) return { table: table.name };
  const place = resolveRangeArgument(workbook, source, sheetId);
  return { sheet: workbook.sheetName(place.sheetId), ref: formatRect(place.rect) };
}
