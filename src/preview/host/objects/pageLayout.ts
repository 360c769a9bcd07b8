import type { Rect } from "../../grid/grid";
import { formatReferenceFormula } from "../address";
import { areasHandle, areasOrFail } from "../areas";
import { type Arguments, isRecord } from "../arguments";
import { isEntireRow } from "../geometry";
import { type HandleStates, type Handle, rangeHandle } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType, Property } from "../objectType";
import { resolveName, resolveRangeArgument } from "../references";
import type { Scope } from "../scope";
import { sheetState } from "../sheetState";
import type { NameState } from "../state";

type Self = HandleStates["PageLayout"];

/** The names under which a workbook keeps what is printed of a sheet. */
const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** Excel.PageLayout: what is printed of a sheet, and the rows repeated on each page. */
export const pageLayoutType: ObjectType<Self> = {
  properties: {
    Orientation: setting("Orientation", "Portrait", oneOf("Portrait", "Landscape")),
    PrintOrder: setting("PrintOrder", "DownThenOver", oneOf("DownThenOver", "OverThenDown")),
    PrintErrors: setting(
      "PrintErrors",
      "AsDisplayed",
      oneOf("AsDisplayed", "Blank", "Dash", "NotAvailable"),
    ),
    PrintComments: setting(
      "PrintComments",
      "NoComments",
      oneOf("NoComments", "EndSheet", "InPlace"),
    ),
    Zoom: setting("Zoom", { scale: 100 }, acceptZoom),
    BlackAndWhite: setting("BlackAndWhite", false, acceptFlag),
    CenterHorizontally: setting("CenterHorizontally", false, acceptFlag),
    CenterVertically: setting("CenterVertically", false, acceptFlag),
    DraftMode: setting("DraftMode", false, acceptFlag),
    PrintGridlines: setting("PrintGridlines", false, acceptFlag),
    PrintHeadings: setting("PrintHeadings", false, acceptFlag),
    // In points, as Excel's normal margins are.
    LeftMargin: setting("LeftMargin", 50.4, acceptMargin),
    RightMargin: setting("RightMargin", 50.4, acceptMargin),
    TopMargin: setting("TopMargin", 54, acceptMargin),
    BottomMargin: setting("BottomMargin", 54, acceptMargin),
    HeaderMargin: setting("HeaderMargin", 21.6, acceptMargin),
    FooterMargin: setting("FooterMargin", 21.6, acceptMargin),
  },
  objects: {
    GetPrintArea: (self, _args, scope) => areasOrFail(printArea(self, scope)),
    GetPrintAreaOrNullObject: (self, _args, scope) => printArea(self, scope),
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

function setting(
  name: string,
  fallback: unknown,
  accept: (value: unknown) => unknown,
): Property<Self> {
  return {
    get: ({ sheetId }, { workbook }) => sheetState(workbook, sheetId).page.get(name) ?? fallback,
    set: ({ sheetId }, value, { workbook }) =>
      sheetState(workbook, sheetId).page.set(name, accept(value)),
  };
}

function oneOf(...values: string[]) {
  return (value: unknown): unknown => {
    if (typeof value !== "string" || !values.includes(value))
      throw new HostError("InvalidArgument");
    return value;
  };
}

function acceptFlag(value: unknown): unknown {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

function acceptMargin(value: unknown): unknown {
  if (typeof value !== "number" || value < 0) throw new HostError("InvalidArgument");
  return value;
}

/** `Excel.PageLayoutZoomOptions`: a scale from 10 to 400 per cent, or pages to fit into. */
function acceptZoom(value: unknown): unknown {
  const { scale = 100 } = isRecord(value) ? value : { scale: null };
  if (typeof scale !== "number" || scale < 10 || scale > 400)
    throw new HostError("InvalidArgument");
  return value;
}

function printArea(self: Self, scope: Scope): Handle<"RangeAreas"> | null {
  const name = nameOf(self, PRINT_AREA, scope);
  const place = name && resolveName(scope.workbook, name);
  return place ? areasHandle(place.sheetId, [place.rect]) : null;
}

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
