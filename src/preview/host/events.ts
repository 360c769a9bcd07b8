import type { Rect } from "../grid/grid";
import { formatAddress } from "./address";
import { intersection } from "./geometry";
import { isHandleOf, type Handle } from "./handles";
import type { EventTarget } from "./pane";
import type { Scope } from "./scope";

/** Numbers by which office.js knows the events. */
export const EVENT_TYPES = {
  selectionChanged: 2,
  settingsChanged: 1,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  runtimeVisibility: 65539,
} as const;

const WORKBOOK_ID = "Workbook";

export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "CellInserted" | "CellDeleted";

export interface CellChange {
  sheetId: string;
  rect: Rect;
  changeType: ChangeType;
  /** Of a change of one cell. */
  details?: Readonly<Record<string, unknown>>;
}

/** Tells every pane that cells changed: one event for the sheet, one for each table they touch. */
export function announceChange(scope: Scope, change: CellChange): void {
  const { workbook } = scope;
  const common = { changeType: change.changeType, worksheetId: change.sheetId, ...change.details };
  workbook.publish(scope.session, {
    messageType: EVENT_TYPES.worksheetChanged,
    registration: "DataChanged",
    targets: sheetTargets(change.sheetId),
    args: { ...common, address: formatAddress(change.rect) },
    cells: change,
  });
  for (const table of workbook.state.tables) {
    const touched = table.sheetId === change.sheetId && intersection(table.rect, change.rect);
    if (!touched) continue;
    workbook.publish(scope.session, {
      messageType: EVENT_TYPES.tableChanged,
      registration: "DataChanged",
      targets: [{ type: "Table", id: table.id }, ...tableCollectionTargets(table.sheetId)],
      args: { ...common, tableId: table.id, address: formatAddress(touched) },
      cells: { sheetId: change.sheetId, rect: touched },
    });
  }
}

/** Tells that the selection is now `rect`, to sheet, table and workbook listeners. */
export function announceSelection(scope: Scope, sheetId: string, rect: Rect): void {
  const { workbook } = scope;
  const address = formatAddress(rect);
  workbook.publish(scope.session, { ...WORKBOOK_SELECTION, args: {} });
  workbook.publish(scope.session, {
    messageType: EVENT_TYPES.worksheetSelectionChanged,
    registration: "SelectionChanged",
    targets: sheetTargets(sheetId),
    args: { worksheetId: sheetId, address },
  });
  for (const table of workbook.state.tables.filter((one) => one.sheetId === sheetId)) {
    const inside = intersection(table.rect, rect);
    workbook.publish(scope.session, {
      messageType: EVENT_TYPES.tableSelectionChanged,
      registration: "SelectionChanged",
      targets: [{ type: "Table", id: table.id }],
      args: { worksheetId: sheetId, address: inside ? formatAddress(inside) : "" },
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
  scope.workbook.publish(scope.session, {
    messageType: EVENT_TYPES.settingsChanged,
    registration: null,
    targets: [{ type: "SettingCollection", id: "" }],
    args: {},
  });
}

/** Tells that a sheet was added, deleted, activated or left. */
export function announceSheet(
  scope: Scope,
  kind: "Added" | "Deleted" | "Activated" | "Deactivated",
  sheetId: string,
): void {
  scope.workbook.publish(scope.session, {
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
  scope.workbook.publish(scope.session, {
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
