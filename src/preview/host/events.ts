import type { Cell, Rect } from "../grid/grid";
import { formatAddress } from "./address";
import { joined, localAddress } from "./areas";
import { cellValueType } from "./cellText";
import { intersection } from "./geometry";
import { isHandleOf, type Handle } from "./handles";
import type { EventTarget } from "./pane";
import { recalculatedBy } from "./precedents";
import type { Place } from "./references";
import type { Scope } from "./scope";

/** Numbers by which office.js knows the events. */
export const EVENT_TYPES = {
  selectionChanged: 2,
  bindingSelectionChanged: 3,
  bindingDataChanged: 4,
  settingsChanged: 1,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetFormatChanged: 18,
  worksheetCalculated: 16,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  autoSaveSetting: 2200,
  runtimeVisibility: 65539,
} as const;

const WORKBOOK_ID = "Workbook";

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export interface CellChange {
  sheetId: string;
  rect: Rect;
  changeType: ChangeType;
  /** Whether cells that were inserted or deleted moved the others sideways. */
  sideways?: boolean;
  /** Of a change of one cell: as it was, and as it is now. */
  cell?: { before: Cell; after: Cell };
}

/** Tells every pane that cells changed: one event for the sheet, one for each table they touch. */
export function announceChange(scope: Scope, change: CellChange): void {
  const { workbook } = scope;
  if (change.changeType.endsWith("Deleted") && !workbook.options.announceDeletions) return;
  const common = {
    changeType: change.changeType,
    worksheetId: change.sheetId,
    shiftDirection: shiftDirectionOf(change),
    ...(change.cell && workbook.options.announceDetails ? detailsOf(change.cell) : {}),
  };
  workbook.publish(scope, {
    messageType: EVENT_TYPES.worksheetChanged,
    registration: "DataChanged",
    targets: sheetTargets(change.sheetId),
    args: { ...common, address: formatAddress(change.rect) },
    cells: change,
  });
  workbook.changedSinceCalculation(change);
  for (const table of workbook.state.tables) {
    const touched = table.sheetId === change.sheetId && intersection(table.rect, change.rect);
    if (!touched) continue;
    workbook.publish(scope, {
      messageType: EVENT_TYPES.tableChanged,
      registration: "DataChanged",
      targets: [{ type: "Table", id: table.id }, ...tableCollectionTargets(table.sheetId)],
      args: { ...common, tableId: table.id, address: formatAddress(touched) },
      cells: { sheetId: change.sheetId, rect: touched },
    });
  }
}

/** Which way the cells around went, as the wire says it. */
function shiftDirectionOf({ changeType, sideways }: CellChange): string {
  if (changeType === "RangeEdited") return "None";
  const isAcross = sideways ?? changeType.startsWith("Column");
  if (changeType.endsWith("Inserted")) return isAcross ? "ShiftCellRight" : "ShiftCellDown";
  return isAcross ? "ShiftCellLeft" : "ShiftCellUp";
}

/**
 * Tells of the formulas that a change has calculated anew, and of bound cells that show something else
 * now. To call once they are calculated; `changed` are the cells that were changed.
 */
export function announceCalculation(scope: Scope, changed: readonly Place[]): void {
  const { workbook } = scope;
  const { bindings } = workbook.state;
  const wanted = workbook.hears("Calculated") || bindings.length > 0;
  if (!wanted) return;
  const formulas = changed.flatMap((place) => recalculatedBy(workbook, place));
  for (const { id: sheetId } of workbook.grid.sheets()) {
    const own = formulas.filter((place) => place.sheetId === sheetId).map(({ rect }) => rect);
    if (own.length === 0) continue;
    announceSheetEvent(scope, "Calculated", sheetId, { address: localAddress(joined(own)) });
  }
  for (const { id, sheetId, rect } of bindings) {
    const isTouched = [...changed, ...formulas].some(
      (place) => place.sheetId === sheetId && intersection(place.rect, rect) !== null,
    );
    if (isTouched) announceBinding(scope, EVENT_TYPES.bindingDataChanged, id, {});
  }
}

/** Events of bindings are those of the common API: nobody registers for them here. */
function announceBinding(
  scope: Scope,
  messageType: number,
  id: string,
  args: Readonly<Record<string, unknown>>,
): void {
  const targets = [{ type: "Binding", id }];
  scope.workbook.publish(scope, { messageType, registration: null, targets, args });
}

/** `ChangedEventDetail`, as the wire has it. */
function detailsOf({ before, after }: NonNullable<CellChange["cell"]>) {
  return {
    valueBefore: before.value,
    valueAfter: after.value,
    valueTypeBefore: cellValueType(before),
    valueTypeAfter: cellValueType(after),
  };
}

/** Tells that the selection is now `rect`, to sheet, table and workbook listeners. */
export function announceSelection(scope: Scope, sheetId: string, rect: Rect): void {
  const { workbook } = scope;
  const address = formatAddress(rect);
  workbook.publish(scope, { ...WORKBOOK_SELECTION, args: {} });
  announceBoundSelection(scope, sheetId, rect);
  workbook.publish(scope, {
    messageType: EVENT_TYPES.worksheetSelectionChanged,
    registration: "SelectionChanged",
    targets: sheetTargets(sheetId),
    args: { worksheetId: sheetId, address },
  });
  for (const table of workbook.state.tables.filter((one) => one.sheetId === sheetId)) {
    const inside = intersection(table.rect, rect);
    workbook.publish(scope, {
      messageType: EVENT_TYPES.tableSelectionChanged,
      registration: "SelectionChanged",
      targets: [{ type: "Table", id: table.id }],
      args: { worksheetId: sheetId, address: inside ? formatAddress(inside) : "" },
    });
  }
}

/** Of the bound cells that the selection touches: where it begins in them, and how far it goes. */
function announceBoundSelection(scope: Scope, sheetId: string, rect: Rect): void {
  for (const binding of scope.workbook.state.bindings) {
    const inside = binding.sheetId === sheetId ? intersection(binding.rect, rect) : null;
    if (!inside) continue;
    announceBinding(scope, EVENT_TYPES.bindingSelectionChanged, binding.id, {
      startRow: inside.row - binding.rect.row,
      startColumn: inside.column - binding.rect.column,
      rowCount: inside.rows,
      columnCount: inside.columns,
    });
  }
}

const WORKBOOK_SELECTION = {
  messageType: EVENT_TYPES.selectionChanged,
  registration: null,
  targets: [{ type: "Workbook", id: "" }],
};

/** Tells that the settings were written; other panes have to read them again. */
export function announceSettings(scope: Scope): void {
  scope.workbook.publish(scope, {
    messageType: EVENT_TYPES.settingsChanged,
    registration: null,
    targets: [{ type: "SettingCollection", id: "" }],
    args: {},
  });
}

/** What else happens to a sheet, with what its event says. */
type SheetEvent =
  | "FormatChanged"
  | "RowSorted"
  | "ColumnSorted"
  | "Calculated"
  | "RowHiddenChanged"
  | "FormulaChanged"
  | "ProtectionChanged"
  | "NameChanged"
  | "VisibilityChanged"
  | "Moved";

/** Tells what happened to a sheet; `args` are those of the event. */
export function announceSheetEvent(
  scope: Scope,
  kind: SheetEvent,
  sheetId: string,
  args: Readonly<Record<string, unknown>>,
): void {
  scope.workbook.publish(scope, {
    messageType: EVENT_TYPES[`worksheet${kind}`],
    registration: kind,
    targets: sheetTargets(sheetId),
    args: { worksheetId: sheetId, ...args },
  });
}

/** What an add-in may listen to here, by type and registration. */
const RAISED: Readonly<Record<string, readonly string[]>> = {
  Workbook: ["AutoSaveSettingChanged", "SelectionChanged"],
  Worksheet: sheetRegistrations(["Activated", "Deactivated", "DataChanged", "SelectionChanged"]),
  WorksheetCollection: sheetRegistrations([
    "Activated",
    "Deactivated",
    "Added",
    "Deleted",
    "Moved",
    "DataChanged",
    "SelectionChanged",
  ]),
  Table: ["DataChanged", "SelectionChanged"],
  TableCollection: ["DataChanged", "Added", "Deleted"],
};

function sheetRegistrations(own: readonly string[]): string[] {
  const common = ["FormatChanged", "RowSorted", "ColumnSorted", "RowHiddenChanged"].concat([
    "FormulaChanged",
    "Calculated",
  ]);
  return [...own, ...common, "ProtectionChanged", "NameChanged", "VisibilityChanged"];
}

/** Whether the event of this registration is ever raised for objects of this type. */
export function isRaised(type: string, registration: string): boolean {
  return RAISED[type]?.includes(registration) ?? false;
}

/** Tells that AutoSave was switched on or off. */
export function announceAutoSave(scope: Scope): void {
  scope.workbook.publish(scope, {
    messageType: EVENT_TYPES.autoSaveSetting,
    registration: "AutoSaveSettingChanged",
    targets: [{ type: "Workbook", id: WORKBOOK_ID }],
    args: {},
  });
}

/** Tells that a sheet was added, deleted, activated or left. */
export function announceSheet(
  scope: Scope,
  kind: "Added" | "Deleted" | "Activated" | "Deactivated",
  sheetId: string,
): void {
  scope.workbook.publish(scope, {
    messageType: EVENT_TYPES[`worksheet${kind}`],
    registration: kind,
    targets: sheetTargets(sheetId),
    args: { worksheetId: sheetId },
  });
}

/** Tells that a table was added or deleted. */
export function announceTable(
  scope: Scope,
  kind: "Added" | "Deleted",
  table: { id: string; name: string; sheetId: string },
): void {
  scope.workbook.publish(scope, {
    messageType: EVENT_TYPES[`table${kind}`],
    registration: kind,
    targets: tableCollectionTargets(table.sheetId),
    args: { tableId: table.id, tableName: table.name, worksheetId: table.sheetId },
  });
}

function sheetTargets(sheetId: string): EventTarget[] {
  return [
    { type: "Worksheet", id: sheetId },
    { type: "WorksheetCollection", id: WORKBOOK_ID },
  ];
}

function tableCollectionTargets(sheetId: string): EventTarget[] {
  return [WORKBOOK_ID, sheetId].map((id) => ({ type: "TableCollection", id }));
}

/** The id under which office.js files the listeners of an object. */
export function eventTargetId(handle: Handle): string {
  if (isHandleOf(handle, "Table")) return handle.state.tableId;
  if (isHandleOf(handle, "Worksheet")) return handle.state.sheetId;
  if (isHandleOf(handle, "TableCollection")) return handle.state.sheetId ?? WORKBOOK_ID;
  return WORKBOOK_ID;
}
