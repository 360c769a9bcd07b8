import { areasHandle } from "../areas";
import { colourOf } from "../colours";
import {
  addFormat,
  clearFormats,
  deleteFormat,
  formatNamed,
  formatsOn,
  setPriority,
} from "../conditionalFormats";
import {
  type ConditionalPart,
  type ConditionalState,
  Handle,
  type HandleStates,
  type Kind,
  rangeHandle,
} from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType, Property } from "../objectType";
import type { Scope } from "../scope";

/** Conditional formats: kept and given back, drawn by nothing here. */

type Collection = HandleStates["ConditionalFormatCollection"];

/** Excel.ConditionalFormatCollection: the formats that touch some cells. */
export const conditionalFormatCollectionType: ObjectType<Collection> = {
  items: ({ ranges }, { workbook }) => formatsOn(workbook, ranges).map(formatHandle),
  objects: {
    Add: ({ ranges }, args, scope) => formatHandle(addFormat(scope, ranges, args.text(0))),
    GetItem: ({ ranges }, args, { workbook }) => {
      const found = formatsOn(workbook, ranges).find(({ id }) => id === args.text(0));
      if (!found) throw new HostError("ItemNotFound");
      return formatHandle(found);
    },
    GetItemOrNullObject: ({ ranges }, args, { workbook }) => {
      const found = formatsOn(workbook, ranges).find(({ id }) => id === args.text(0));
      return found ? formatHandle(found) : null;
    },
    GetItemAt: ({ ranges }, args, { workbook }) => {
      const found = formatsOn(workbook, ranges)[args.integer(0)];
      if (!found) throw new HostError("InvalidArgument");
      return formatHandle(found);
    },
  },
  methods: {
    GetCount: ({ ranges }, _args, { workbook }) => formatsOn(workbook, ranges).length,
    ClearAll: ({ ranges }, _args, scope) => clearFormats(scope, ranges),
  },
};

function formatHandle(state: ConditionalState): Handle<"ConditionalFormat"> {
  return new Handle("ConditionalFormat", state);
}

/** What each type leads to: the member, the object's type, and `Excel.ConditionalFormatType`. */
const KINDS: readonly (readonly [member: string, kind: Kind & `${string}Format`, type: string])[] =
  [
    ["CellValue", "CellValueConditionalFormat", "CellValue"],
    ["ColorScale", "ColorScaleConditionalFormat", "ColorScale"],
    ["Custom", "CustomConditionalFormat", "Custom"],
    ["DataBar", "DataBarConditionalFormat", "DataBar"],
    ["IconSet", "IconSetConditionalFormat", "IconSet"],
    ["Preset", "PresetCriteriaConditionalFormat", "PresetCriteria"],
    ["TextComparison", "TextConditionalFormat", "ContainsText"],
    ["TopBottom", "TopBottomConditionalFormat", "TopBottom"],
  ];

/** Excel.ConditionalFormat. */
export const conditionalFormatType: ObjectType<ConditionalState> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (self, { workbook }) => formatNamed(workbook, self).type },
    Priority: {
      get: (self, { workbook }) => {
        const whole = formatNamed(workbook, self);
        const all = workbook.state.sheets.get(self.sheetId)?.conditionalFormats ?? [];
        return all.indexOf(whole);
      },
      set: (self, place, scope) => setPriority(scope, self, place),
    },
    StopIfTrue: {
      get: (self, { workbook }) => formatNamed(workbook, self).stopIfTrue,
      set: (self, value, { workbook }) => {
        if (typeof value !== "boolean") throw new HostError("InvalidArgument");
        formatNamed(workbook, self).stopIfTrue = value;
      },
    },
  },
  navigation: Object.fromEntries(
    KINDS.flatMap(([member, kind, type]) => [
      [member, (self: ConditionalState, scope: Scope) => partOf(self, scope, member, kind, type)],
      [
        `${member}OrNullObject`,
        (self: ConditionalState, scope: Scope) =>
          formatNamed(scope.workbook, self).type === type
            ? partOf(self, scope, member, kind, type)
            : null,
      ],
    ]),
  ),
  objects: {
    GetRange: (self, _args, { workbook }) => {
      const [rect, other] = formatNamed(workbook, self).rects;
      if (!rect || other) throw new HostError("InvalidOperation");
      return rangeHandle(self.sheetId, rect);
    },
    GetRangeOrNullObject: (self, _args, { workbook }) => {
      const [rect, other] = formatNamed(workbook, self).rects;
      return rect && !other ? rangeHandle(self.sheetId, rect) : null;
    },
    GetRanges: (self, _args, { workbook }) =>
      areasHandle(self.sheetId, formatNamed(workbook, self).rects),
  },
  methods: { Delete: (self, _args, scope) => deleteFormat(scope, self) },
};

/** Throws InvalidOperation for a member of another type than the format's. */
function partOf(
  self: ConditionalState,
  { workbook }: Scope,
  path: string,
  kind: Kind,
  type: string,
): Handle {
  if (formatNamed(workbook, self).type !== type) throw new HostError("InvalidOperation");
  return new Handle(kind, { ...self, path });
}

/** A setting of a part, as it was set; `fallback` is what Excel has before. */
function setting(name: string, fallback: unknown, accept = (value: unknown) => value) {
  const property: Property<ConditionalPart> = {
    get: (self, { workbook }) =>
      formatNamed(workbook, self).settings.get(`${self.path}.${name}`) ?? fallback,
    set: (self, value, { workbook }) =>
      formatNamed(workbook, self).settings.set(`${self.path}.${name}`, accept(value)),
  };
  return property;
}

/** Settings that Excel fills in by itself once the format is made: not known here until they are set. */
function unknownSetting(name: string): Property<ConditionalPart> {
  const known = setting(name, undefined);
  return {
    get: (self, scope) => {
      const value = known.get?.(self, scope);
      if (value === undefined) throw notImplemented(`${self.path}.${name} before it is set`);
      return value;
    },
    ...(known.set ? { set: known.set } : {}),
  };
}

function inner(name: string, kind: Kind) {
  return (self: ConditionalPart): Handle =>
    new Handle(kind, { ...self, path: `${self.path}.${name}` });
}

const FORMAT = { Format: inner("Format", "ConditionalRangeFormat") };

/** Formats that have a rule and looks: by value, by rank, by text, and by Excel's own criteria. */
export const ruledFormatType: ObjectType<ConditionalPart> = {
  properties: { Rule: unknownSetting("Rule") },
  navigation: FORMAT,
};

export const customConditionalFormatType: ObjectType<ConditionalPart> = {
  navigation: { ...FORMAT, Rule: inner("Rule", "ConditionalFormatRule") },
};

/** Excel.ConditionalFormatRule: its formula, in English. */
export const conditionalFormatRuleType: ObjectType<ConditionalPart> = {
  properties: { Formula: setting("Formula", "") },
};

export const colorScaleConditionalFormatType: ObjectType<ConditionalPart> = {
  properties: {
    Criteria: unknownSetting("Criteria"),
    ThreeColorScale: {
      get: (self, { workbook }) => {
        const criteria = formatNamed(workbook, self).settings.get(`${self.path}.Criteria`);
        return typeof criteria === "object" && criteria !== null && "midpoint" in criteria;
      },
    },
  },
};

export const iconSetConditionalFormatType: ObjectType<ConditionalPart> = {
  properties: {
    Style: setting("Style", "ThreeTrafficLights1"),
    ReverseIconOrder: setting("ReverseIconOrder", false),
    ShowIconOnly: setting("ShowIconOnly", false),
    Criteria: unknownSetting("Criteria"),
  },
};

export const dataBarConditionalFormatType: ObjectType<ConditionalPart> = {
  properties: {
    AxisColor: setting("AxisColor", "#000000", colourOf),
    AxisFormat: setting("AxisFormat", "Automatic"),
    BarDirection: setting("BarDirection", "Context"),
    ShowDataBarOnly: setting("ShowDataBarOnly", false),
    LowerBoundRule: setting("LowerBoundRule", { type: "Automatic" }),
    UpperBoundRule: setting("UpperBoundRule", { type: "Automatic" }),
  },
  navigation: {
    PositiveFormat: inner("PositiveFormat", "ConditionalDataBarPositiveFormat"),
    NegativeFormat: inner("NegativeFormat", "ConditionalDataBarNegativeFormat"),
  },
};

/** The bars of numbers above zero, or below it. */
export const conditionalDataBarFormatType: ObjectType<ConditionalPart> = {
  properties: {
    FillColor: setting("FillColor", "#638EC6", colourOf),
    BorderColor: setting("BorderColor", "#638EC6", (value) =>
      value === "" ? "" : colourOf(value),
    ),
    GradientFill: setting("GradientFill", true),
  },
};

export const conditionalRangeFormatType: ObjectType<ConditionalPart> = {
  properties: { NumberFormat: setting("NumberFormat", null) },
  navigation: {
    Fill: inner("Fill", "ConditionalRangeFill"),
    Font: inner("Font", "ConditionalRangeFont"),
    Borders: inner("Borders", "ConditionalRangeBorderCollection"),
  },
};

export const conditionalRangeFillType: ObjectType<ConditionalPart> = {
  properties: { Color: setting("Color", "#FFFFFF", colourOf) },
  methods: { Clear: clearPart },
};

export const conditionalRangeFontType: ObjectType<ConditionalPart> = {
  properties: {
    Color: setting("Color", "#000000", colourOf),
    Bold: setting("Bold", false),
    Italic: setting("Italic", false),
    Strikethrough: setting("Strikethrough", false),
    Underline: setting("Underline", "None"),
  },
  methods: { Clear: clearPart },
};

/** The sides of a cell that a conditional format draws, in the order of their collection. */
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

function borderOf(self: ConditionalPart, edge: unknown): Handle<"ConditionalRangeBorder"> {
  const known = EDGES.find((one) => one === edge);
  if (!known) throw new HostError("InvalidArgument");
  return new Handle("ConditionalRangeBorder", { ...self, path: `${self.path}.${known}` });
}

/** Excel.ConditionalRangeBorderCollection. */
export const conditionalRangeBorderCollectionType: ObjectType<ConditionalPart> = {
  items: (self) => EDGES.map((edge) => borderOf(self, edge)),
  properties: { Count: { get: () => EDGES.length } },
  navigation: Object.fromEntries(
    EDGES.map((edge) => [edge.slice("Edge".length), (self) => borderOf(self, edge)]),
  ),
  objects: {
    GetItem: (self, args) => borderOf(self, args.text(0)),
    GetItemAt: (self, args) => borderOf(self, EDGES[args.integer(0)]),
  },
};

export const conditionalRangeBorderType: ObjectType<ConditionalPart> = {
  properties: {
    SideIndex: { get: ({ path }) => path.slice(path.lastIndexOf(".") + 1) },
    Style: setting("Style", "None"),
    Color: setting("Color", "#000000", colourOf),
  },
};

function clearPart(self: ConditionalPart, _args: unknown, { workbook }: Scope): void {
  const { settings } = formatNamed(workbook, self);
  for (const path of [...settings.keys()]) {
    if (path.startsWith(`${self.path}.`)) settings.delete(path);
  }
}
