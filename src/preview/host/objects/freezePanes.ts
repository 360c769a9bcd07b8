import type { Rect } from "../../grid/grid";
import type { Arguments } from "../arguments";
import { WHOLE_SHEET } from "../geometry";
import { type Handle, type HandleStates, rangeHandle } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import { resolveRangeArgument } from "../references";
import type { Scope } from "../scope";
import { sheetState } from "../sheetState";

type Self = HandleStates["WorksheetFreezePanes"];

/** Excel.WorksheetFreezePanes: the cells of the top and left-most pane. */
export const freezePanesType: ObjectType<Self> = {
  objects: {
    GetLocation: (self, _args, scope) => {
      const location = locationOf(self, scope);
      if (!location) throw new HostError("ItemNotFound");
      return location;
    },
    GetLocationOrNullObject: (self, _args, scope) => locationOf(self, scope),
  },
  methods: {
    FreezeAt: (self, args, scope) => {
      const place = resolveRangeArgument(scope.workbook, args.value(0), self.sheetId);
      if (place.sheetId !== self.sheetId) throw new HostError("InvalidArgument");
      freeze(self, place.rect, scope);
    },
    FreezeRows: (self, args, scope) => freeze(self, { ...WHOLE_SHEET, rows: count(args) }, scope),
    FreezeColumns: (self, args, scope) =>
      freeze(self, { ...WHOLE_SHEET, columns: count(args) }, scope),
    Unfreeze: (self, _args, scope) => freeze(self, null, scope),
  },
};

function count(args: Arguments): number {
  const given = args.optionalInteger(0, 1);
  if (given < 1) throw new HostError("InvalidArgument");
  return given;
}

function locationOf({ sheetId }: Self, { workbook }: Scope): Handle<"Range"> | null {
  const { frozen } = sheetState(workbook, sheetId);
  return frozen && rangeHandle(sheetId, frozen);
}

function freeze({ sheetId }: Self, rect: Rect | null, { workbook }: Scope): void {
  sheetState(workbook, sheetId).frozen = rect;
  workbook.sheetChanged(sheetId);
}
