import type { Rect } from "../../grid/grid";
import { formatReferenceFormula } from "../address";
import type { Arguments } from "../arguments";
import { isEntireRow } from "../geometry";
import { type HandleStates, type Handle, rangeHandle } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import { resolveName, resolveRangeArgument } from "../references";
import type { Scope } from "../scope";
import type { NameState } from "../state";

type Self = HandleStates["PageLayout"];

/** The names under which a workbook keeps what is printed of a sheet. */
const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** Excel.PageLayout: what is printed of a sheet, and the rows repeated on each page. */
export const pageLayoutType: ObjectType<Self> = {
  objects: {
    GetPrintTitleRows: (self, _args, scope) => {
      const rows = titleRows(self, scope);
      if (!rows) throw new HostError("ItemNotFound");
      return rows;
    },
    GetPrintTitleRowsOrNullObject: (self, _args, scope) => titleRows(self, scope),
  },
  methods: {
    SetPrintArea: (self, args, scope) => define(self, PRINT_AREA, rectOf(self, args, scope), scope),
    SetPrintTitleRows: (self, args, scope) => {
      const rect = rectOf(self, args, scope);
      if (!isEntireRow(rect)) throw new HostError("InvalidArgument");
      define(self, PRINT_TITLES, rect, scope);
    },
  },
};

/** A range of this very sheet. Throws InvalidArgument for another one's. */
function rectOf({ sheetId }: Self, args: Arguments, { workbook }: Scope): Rect {
  const place = resolveRangeArgument(workbook, args.value(0), sheetId);
  if (place.sheetId !== sheetId) throw new HostError("InvalidArgument");
  return place.rect;
}

function nameOf({ sheetId }: Self, name: string, { workbook }: Scope): NameState | undefined {
  return workbook.state.names.find((one) => one.name === name && one.sheetId === sheetId);
}

function define(self: Self, name: string, rect: Rect, scope: Scope): void {
  const { workbook } = scope;
  const formula = formatReferenceFormula(workbook.sheetName(self.sheetId), rect);
  const existing = nameOf(self, name, scope);
  if (existing) existing.formula = formula;
  else {
    const { sheetId } = self;
    workbook.state.names.push({ name, formula, sheetId, visible: true, comment: "" });
  }
  workbook.namesChanged();
}

function titleRows(self: Self, scope: Scope): Handle<"Range"> | null {
  const name = nameOf(self, PRINT_TITLES, scope);
  const place = name && resolveName(scope.workbook, name);
  return place ? rangeHandle(place.sheetId, place.rect) : null;
}
