import { areasHandle, areasOrFail, areasOrNull, joined, resolveAreas } from "../areas";
import { colourOf } from "../colours";
import { WHOLE_SHEET } from "../geometry";
import { Handle, type HandleStates, isHandleOf, rangeHandle } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType, Property } from "../objectType";
import { showLevels } from "../outline";
import { replaceAll } from "../rangeEdits";
import { findAll } from "../rangeReading";
import type { Scope } from "../scope";
import { insideSheet, resolveAddress } from "../references";
import { copySheet } from "../sheetCopying";
import { sheetState } from "../sheetState";
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
    TabColor: {
      get: ({ sheetId }, { workbook }) => sheetState(workbook, sheetId).tabColour,
      set: ({ sheetId }, value, { workbook }) => {
        sheetState(workbook, sheetId).tabColour = value === "" ? "" : colourOf(value);
        workbook.sheetChanged(sheetId);
      },
    },
    ShowGridlines: { get: shown("showGridlines").get },
    ShowHeadings: { get: shown("showHeadings").get },
    // The names under which office.js writes them.
    Gridlines: { set: shown("showGridlines").set },
    Headings: { set: shown("showHeadings").set },
  },
  navigation: {
    Tables: ({ sheetId }) => new Handle("TableCollection", { sheetId }),
    Names: ({ sheetId }) => new Handle("NamedItemCollection", { sheetId }),
    PivotTables: ({ sheetId }) => new Handle("PivotTableCollection", { sheetId }),
    Protection: ({ sheetId }) => new Handle("WorksheetProtection", { sheetId }),
    FreezePanes: ({ sheetId }) => new Handle("WorksheetFreezePanes", { sheetId }),
    HorizontalPageBreaks: ({ sheetId }) =>
      new Handle("PageBreakCollection", { sheetId, axis: "row" }),
    VerticalPageBreaks: ({ sheetId }) =>
      new Handle("PageBreakCollection", { sheetId, axis: "column" }),
    CustomProperties: ({ sheetId }) => new Handle("WorksheetCustomPropertyCollection", { sheetId }),
    PageLayout: ({ sheetId }) => new Handle("PageLayout", { sheetId }),
    AutoFilter: ({ sheetId }) => new Handle("AutoFilter", { sheetId }),
  },
  objects: {
    GetRange: ({ sheetId }, args, { workbook }) => {
      if (!args.has(0) || args.value(0) === "") return rangeHandle(sheetId, WHOLE_SHEET);
      const place = resolveAddress(workbook, args.text(0), sheetId);
      return rangeHandle(place.sheetId, place.rect);
    },
    GetRanges: ({ sheetId }, args, { workbook }) => {
      if (!args.has(0) || args.value(0) === "") return areasHandle(sheetId, [WHOLE_SHEET]);
      const places = resolveAreas(workbook, args.text(0), sheetId);
      return areasHandle(
        sheetId,
        places.map(({ rect }) => rect),
      );
    },
    FindAll: (self, args, scope) => areasOrFail(found(self, args, scope)),
    FindAllOrNullObject: found,
    Copy: ({ sheetId }, args, scope) => {
      const other = args.value(1);
      const relativeTo = isHandleOf(other, "Worksheet") ? other.state.sheetId : null;
      return sheetHandle(copySheet(scope, sheetId, args.optionalText(0, "None"), relativeTo));
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
    ReplaceAll: ({ sheetId }, args, scope) =>
      replaceAll(
        scope,
        { sheetId, rect: WHOLE_SHEET },
        args.text(0),
        args.text(1),
        args.has(2) ? args.record(2) : {},
      ),
    ShowOutlineLevels: ({ sheetId }, args, scope) =>
      showLevels(scope, sheetId, args.integer(0), args.integer(1)),
  },
};

function shown(
  key: "showGridlines" | "showHeadings",
): Required<Pick<Property<Self>, "get" | "set">> {
  return {
    get: ({ sheetId }, { workbook }) => sheetState(workbook, sheetId)[key],
    set: ({ sheetId }, value, { workbook }) => {
      if (typeof value !== "boolean") throw new HostError("InvalidArgument");
      sheetState(workbook, sheetId)[key] = value;
      workbook.sheetChanged(sheetId);
    },
  };
}

function found({ sheetId }: Self, args: Arguments, scope: Scope): Handle<"RangeAreas"> | null {
  const cells = findAll(scope, { sheetId, rect: WHOLE_SHEET }, args);
  return areasOrNull(sheetId, joined(cells));
}

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
