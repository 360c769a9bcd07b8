import { announceSheetEvent } from "../events";
import { WHOLE_SHEET } from "../geometry";
import { Handle, type HandleStates, rangeHandle } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { insideSheet, resolveAddress } from "../references";
import {
  activateSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setSheetVisibility,
  addSheet,
} from "../sheetChanges";
import { usedRangeOf } from "./rangeNavigation";
import type { Arguments } from "../arguments";
import type { SheetInfo } from "../../grid/grid";

type Self = HandleStates["Worksheet"];

/** Excel.Worksheet. */
export const worksheetType: ObjectType<Self> = {
  identity: ({ sheetId }) => ({ Id: sheetId }),
  properties: {
    Id: { get: ({ sheetId }, { workbook }) => workbook.sheet(sheetId).id },
    Name: {
      get: ({ sheetId }, { workbook }) => workbook.sheetName(sheetId),
      set: ({ sheetId }, name, scope) => renameSheet(scope, sheetId, name),
    },
    Position: {
      get: position,
      set: ({ sheetId }, value, scope) => moveSheet(scope, sheetId, value),
    },
    Visibility: {
      get: (self, { workbook }) => workbook.grid.sheets()[position(self, { workbook })]?.visibility,
      set: ({ sheetId }, value, scope) => setSheetVisibility(scope, sheetId, value),
    },
  },
  navigation: {
    Tables: ({ sheetId }) => new Handle("TableCollection", { sheetId }),
    Names: ({ sheetId }) => new Handle("NamedItemCollection", { sheetId }),
    PivotTables: ({ sheetId }) => new Handle("PivotTableCollection", { sheetId }),
    Protection: ({ sheetId }) => new Handle("WorksheetProtection", { sheetId }),
    PageLayout: ({ sheetId }) => new Handle("PageLayout", { sheetId }),
    AutoFilter: ({ sheetId }) => new Handle("AutoFilter", { sheetId }),
  },
  objects: {
    GetRange: ({ sheetId }, args, { workbook }) => {
      if (!args.has(0) || args.value(0) === "") return rangeHandle(sheetId, WHOLE_SHEET);
      const place = resolveAddress(workbook, args.text(0), sheetId);
      return rangeHandle(place.sheetId, place.rect);
    },
    GetRangeByIndexes: ({ sheetId }, args) => {
      const [row, column] = [args.integer(0), args.integer(1)];
      const [rows, columns] = [args.integer(2), args.integer(3)];
      return rangeHandle(sheetId, insideSheet({ row, column, rows, columns }));
    },
    GetCell: ({ sheetId }, args) => {
      const cell = { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 };
      return rangeHandle(sheetId, insideSheet(cell));
    },
    GetUsedRange: (self, args, scope) =>
      usedRange(self, args, scope) ??
      rangeHandle(self.sheetId, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: usedRange,
    GetNext: neighbour(1, true),
    GetNextOrNullObject: neighbour(1, false),
    GetPrevious: neighbour(-1, true),
    GetPreviousOrNullObject: neighbour(-1, false),
  },
  methods: {
    Activate: ({ sheetId }, _args, scope) => activateSheet(scope, sheetId),
    Delete: ({ sheetId }, _args, scope) => deleteSheet(scope, sheetId),
    Calculate: (_self, _args, { workbook }) => workbook.cellsChanged(),
  },
};

function position({ sheetId }: Self, { workbook }: Pick<Scope, "workbook">): number {
  const index = workbook.grid.sheets().findIndex(({ id }) => id === sheetId);
  if (index < 0) throw new HostError("ItemNotFound");
  return index;
}

function usedRange({ sheetId }: Self, args: Arguments, scope: Scope): Handle<"Range"> | null {
  return usedRangeOf(rangeHandle(sheetId, WHOLE_SHEET).state, args, scope);
}

function neighbour(step: 1 | -1, required: boolean) {
  return (self: Self, args: { flag(index: number): boolean }, scope: Scope) => {
    const sheets = scope.workbook.grid.sheets();
    const visibleOnly = args.flag(0);
    let index = position(self, scope) + step;
    while (visibleOnly && sheets[index] && sheets[index]?.visibility !== "Visible") index += step;
    const sheet = sheets[index];
    if (!sheet && required) throw new HostError("ItemNotFound");
    return sheet ? new Handle("Worksheet", { sheetId: sheet.id }) : null;
  };
}

/** Excel.WorksheetCollection. */
export const worksheetCollectionType: ObjectType<null> = {
  items: (_self, { workbook }) => workbook.grid.sheets().map(({ id }) => sheetHandle(id)),
  objects: {
    GetItem: (_self, args, { workbook }) => sheetHandle(workbook.sheet(args.text(0)).id),
    GetItemOrNullObject: (_self, args, { workbook }) => {
      const sheet = workbook.findSheet(args.text(0));
      return sheet ? sheetHandle(sheet.id) : null;
    },
    GetActiveWorksheet: (_self, _args, { workbook }) => sheetHandle(workbook.grid.activeSheet()),
    GetFirst: (_self, args, scope) => orFail(listed(scope, args.flag(0))[0]),
    GetLast: (_self, args, scope) => orFail(listed(scope, args.flag(0)).at(-1)),
    Add: (_self, args, scope) => sheetHandle(addSheet(scope, args.has(0) ? args.text(0) : null)),
  },
  methods: {
    GetCount: (_self, args, scope) => listed(scope, args.flag(0)).length,
  },
};

function sheetHandle(sheetId: string): Handle<"Worksheet"> {
  return new Handle("Worksheet", { sheetId });
}

function listed({ workbook }: Scope, visibleOnly: boolean): SheetInfo[] {
  const sheets = workbook.grid.sheets();
  return visibleOnly ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
}

function orFail(sheet: SheetInfo | undefined): Handle<"Worksheet"> {
  if (!sheet) throw new HostError("ItemNotFound");
  return sheetHandle(sheet.id);
}

/** Excel.WorksheetProtection. Both methods refuse when the sheet is already in that state. */
export const worksheetProtectionType: ObjectType<HandleStates["WorksheetProtection"]> = {
  properties: {
    Protected: {
      get: ({ sheetId }, { workbook }) => workbook.state.protections.has(sheetId),
    },
    Options: {
      get: ({ sheetId }, { workbook }) => workbook.state.protections.get(sheetId) ?? null,
    },
  },
  methods: {
    Protect: ({ sheetId }, args, scope) => {
      const { protections } = scope.workbook.state;
      if (protections.has(sheetId)) throw new HostError("AccessDenied");
      protections.set(sheetId, args.has(0) ? { ...args.record(0) } : {});
      announceSheetEvent(scope, "ProtectionChanged", sheetId, { isProtected: true });
    },
    Unprotect: ({ sheetId }, _args, scope) => {
      if (!scope.workbook.state.protections.delete(sheetId)) throw new HostError("AccessDenied");
      announceSheetEvent(scope, "ProtectionChanged", sheetId, { isProtected: false });
    },
  },
};
