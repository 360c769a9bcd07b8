import { areasAddress, areasHandle, areasOrFail, areasOrNull } from "../areas";
import { copyFrom } from "../copying";
import { intersection, isEntireColumn, isEntireRow, WHOLE_SHEET } from "../geometry";
import { type AreasState, Handle, type HandleStates, isHandleOf } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType } from "../objectType";
import { clearRange } from "../rangeEdits";
import { usedPart } from "../rangeReading";
import { giveStyle, styleOf } from "../rangeStyle";
import { insideSheet, resolveRangeArgument } from "../references";
import type { Scope } from "../scope";
import { specialCells } from "../specialCells";
import type { Arguments } from "../arguments";
import type { Rect } from "../../grid/grid";

/** Excel.RangeAreas: what is done to it is done to each of its ranges. */
export const rangeAreasType: ObjectType<AreasState> = {
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) => {
        const count = areas.reduce((sum, { rect }) => sum + rect.rows * rect.columns, 0);
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    IsEntireColumn: { get: ({ areas }) => areas.every(({ rect }) => isEntireColumn(rect)) },
    IsEntireRow: { get: ({ areas }) => areas.every(({ rect }) => isEntireRow(rect)) },
    Style: {
      get: ({ areas }, scope) => styleOf(scope, { ranges: areas }),
      set: ({ areas }, name, scope) => giveStyle(scope, { ranges: areas }, name),
    },
  },
  navigation: {
    Areas: ({ areas }) => new Handle("RangeCollection", { ranges: areas }),
    Worksheet: ({ sheetId }) => new Handle("Worksheet", { sheetId }),
    Format: ({ areas }) => new Handle("RangeFormat", { ranges: areas }),
    ConditionalFormats: ({ areas }) => new Handle("ConditionalFormatCollection", { ranges: areas }),
  },
  objects: {
    GetEntireColumn: each((rect) => ({ ...rect, row: 0, rows: WHOLE_SHEET.rows })),
    GetEntireRow: each((rect) => ({ ...rect, column: 0, columns: WHOLE_SHEET.columns })),
    GetOffsetRangeAreas: each((rect, args) =>
      insideSheet({
        ...rect,
        row: rect.row + args.integer(0),
        column: rect.column + args.integer(1),
      }),
    ),
    GetIntersection: (self, args, scope) => areasOrFail(shared(self, args, scope)),
    GetIntersectionOrNullObject: shared,
    GetSpecialCells: (self, args, scope) => areasOrFail(special(self, args, scope)),
    GetSpecialCellsOrNullObject: special,
    GetUsedRangeAreas: (self, args, scope) => areasOrFail(used(self, args, scope)),
    GetUsedRangeAreasOrNullObject: used,
  },
  methods: {
    Clear: ({ areas }, args, scope) => {
      for (const range of areas) clearRange(scope, range, args.optionalText(0, "All"));
    },
    CopyFrom: ({ areas }, args, scope) => {
      if (isHandleOf(args.value(0), "RangeAreas"))
        throw notImplemented("RangeAreas.copyFrom (areas)");
      for (const range of areas) copyFrom(scope, range, args);
    },
    Calculate: (_self, _args, { workbook }) => workbook.cellsChanged(),
  },
};

function address({ sheetId, areas }: AreasState, { workbook }: Scope): string {
  return areasAddress(workbook, sheetId, rectsOf({ areas }));
}

function rectsOf({ areas }: Pick<AreasState, "areas">): Rect[] {
  return areas.map(({ rect }) => rect);
}

function each(target: (rect: Rect, args: Arguments) => Rect) {
  return ({ sheetId, areas }: AreasState, args: Arguments) =>
    areasHandle(
      sheetId,
      areas.map(({ rect }) => target(rect, args)),
    );
}

function shared({ sheetId, areas }: AreasState, args: Arguments, { workbook }: Scope) {
  const given = args.value(0);
  const others = isHandleOf(given, "RangeAreas")
    ? rectsOf(given.state)
    : [resolveRangeArgument(workbook, given, sheetId).rect];
  const rects = areas.flatMap(({ rect }) =>
    others.flatMap((other) => intersection(rect, other) ?? []),
  );
  return areasOrNull(sheetId, rects);
}

function special({ sheetId, areas }: AreasState, args: Arguments, scope: Scope) {
  return areasOrNull(sheetId, specialCells(scope, areas, args));
}

function used({ sheetId, areas }: AreasState, args: Arguments, { workbook }: Scope) {
  const part = (rect: Rect): Rect | null =>
    args.flag(0) ? usedPart(workbook, sheetId, rect) : workbook.grid.dressedRect(sheetId, rect);
  return areasOrNull(
    sheetId,
    areas.flatMap(({ rect }) => part(rect) ?? []),
  );
}

/** Excel.RangeCollection. */
export const rangeCollectionType: ObjectType<HandleStates["RangeCollection"]> = {
  items: ({ ranges }) => ranges.map((range) => new Handle("Range", range)),
  objects: {
    GetItemAt: ({ ranges }, args) => {
      const range = ranges[args.integer(0)];
      if (!range) throw new HostError("InvalidArgument");
      return new Handle("Range", range);
    },
  },
  methods: { GetCount: ({ ranges }) => ranges.length },
};

/** Excel.WorkbookRangeAreas: ranges of several sheets. */
export const workbookRangeAreasType: ObjectType<HandleStates["WorkbookRangeAreas"]> = {
  properties: {
    Addresses: { get: ({ sheets }, scope) => sheets.map((areas) => address(areas, scope)) },
  },
  navigation: {
    Areas: ({ sheets }) => new Handle("RangeAreasCollection", { areas: sheets }),
    Ranges: ({ sheets }) =>
      new Handle("RangeCollection", { ranges: sheets.flatMap(({ areas }) => areas) }),
  },
  objects: {
    GetRangeAreasBySheet: (self, args, scope) => areasOrFail(ofSheet(self, args, scope)),
    GetRangeAreasOrNullObjectBySheet: ofSheet,
  },
};

function ofSheet(
  { sheets }: HandleStates["WorkbookRangeAreas"],
  args: Arguments,
  { workbook }: Scope,
): Handle<"RangeAreas"> | null {
  const { id } = workbook.sheet(args.text(0));
  const areas = sheets.find(({ sheetId }) => sheetId === id);
  return areas ? new Handle("RangeAreas", areas) : null;
}

/** Excel.RangeAreasCollection. */
export const rangeAreasCollectionType: ObjectType<HandleStates["RangeAreasCollection"]> = {
  items: ({ areas }) => areas.map((one) => new Handle("RangeAreas", one)),
  objects: {
    GetItemAt: ({ areas }, args) => {
      const one = areas[args.integer(0)];
      if (!one) throw new HostError("InvalidArgument");
      return new Handle("RangeAreas", one);
    },
  },
  methods: { GetCount: ({ areas }) => areas.length },
};
