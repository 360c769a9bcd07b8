import { intersection } from "./geometry";
import type { ConditionalState, RangeState } from "./handles";
import { HostError } from "./hostErrors";
import { assertUnprotected } from "./protection";
import type { Scope } from "./scope";
import { rectsOutside, sheetState } from "./sheetState";
import type { ConditionalFormatState } from "./state";
import type { Workbook } from "./workbook";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

/** The formats that touch these cells, the one that goes before the others first. */
export function formatsOn(workbook: Workbook, ranges: readonly RangeState[]): ConditionalState[] {
  const sheetId = ranges[0]?.sheetId;
  if (sheetId === undefined) return [];
  return sheetState(workbook, sheetId)
    .conditionalFormats.filter(({ rects }) =>
      rects.some((one) => ranges.some(({ rect }) => intersection(one, rect) !== null)),
    )
    .map(({ id }) => ({ sheetId, id }));
}

/** Adds a format that goes before all others of the sheet. Throws InvalidArgument for an unknown type. */
export function addFormat(
  { workbook }: Scope,
  ranges: readonly RangeState[],
  type: string,
): ConditionalState {
  const sheetId = ranges[0]?.sheetId;
  if (!TYPES.includes(type) || sheetId === undefined) throw new HostError("InvalidArgument");
  assertUnprotected(workbook, sheetId, "allowFormatCells");
  const state = sheetState(workbook, sheetId);
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const rects = ranges.map(({ rect }) => rect);
  state.conditionalFormats.unshift({ id, type, rects, stopIfTrue: false, settings: new Map() });
  return { sheetId, id };
}

/** Throws ItemNotFound once it was deleted. */
export function formatNamed(
  workbook: Workbook,
  { sheetId, id }: ConditionalState,
): ConditionalFormatState {
  const found = sheetState(workbook, sheetId).conditionalFormats.find((one) => one.id === id);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

export function deleteFormat({ workbook }: Scope, self: ConditionalState): void {
  const state = sheetState(workbook, self.sheetId);
  const gone = formatNamed(workbook, self);
  state.conditionalFormats = state.conditionalFormats.filter((one) => one !== gone);
}

/** Takes all formats off these cells; they stay on others. */
export function clearFormats({ workbook }: Scope, ranges: readonly RangeState[]): void {
  for (const { sheetId, rect } of ranges) {
    assertUnprotected(workbook, sheetId, "allowFormatCells");
    const state = sheetState(workbook, sheetId);
    state.conditionalFormats = state.conditionalFormats.flatMap((format) => {
      const rects = format.rects.flatMap((one) => rectsOutside(one, rect));
      return rects.length > 0 ? [{ ...format, rects }] : [];
    });
  }
}

/** Puts a format at a 0-based place among those of its sheet. */
export function setPriority({ workbook }: Scope, self: ConditionalState, place: unknown): void {
  const state = sheetState(workbook, self.sheetId);
  const last = state.conditionalFormats.length - 1;
  if (typeof place !== "number" || !Number.isInteger(place) || place < 0) {
    throw new HostError("InvalidArgument");
  }
  const format = formatNamed(workbook, self);
  const others = state.conditionalFormats.filter((one) => one !== format);
  others.splice(Math.min(place, last), 0, format);
  state.conditionalFormats = others;
}

/** Rows that have joined a table take on the formats of the row above them. */
export function carryFormatsDown(
  workbook: Workbook,
  sheetId: string,
  added: RangeState["rect"],
): void {
  for (const format of sheetState(workbook, sheetId).conditionalFormats) {
    format.rects = format.rects.map((rect) => {
      const ends = rect.row + rect.rows === added.row;
      const inside = intersection({ ...added, row: added.row - 1, rows: 1 }, rect);
      const isWhole = inside && inside.columns === rect.columns;
      return ends && isWhole ? { ...rect, rows: rect.rows + added.rows } : rect;
    });
  }
}
