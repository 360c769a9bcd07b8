import { Handle, type HandleStates } from "../handles";
import { HostError } from "../hostErrors";
import { readLook, writeLook } from "../looks";
import type { ObjectType, Property } from "../objectType";
import { takeStyleOff } from "../rangeStyle";
import type { Scope } from "../scope";
import type { StyleState } from "../state";
import { addStyle, allStyles, changeStyle, findStyle, styleNamed } from "../styles";

type Self = HandleStates["Style"];

/** Excel.Style: a named style, its looks by the paths that those of cells have. */
export const styleType: ObjectType<Self> = {
  properties: {
    Name: { get: ({ style }, { workbook }) => styleNamed(workbook, style).name },
    BuiltIn: { get: ({ style }, { workbook }) => styleNamed(workbook, style).builtIn },
    NumberFormat: {
      get: ({ style }, { workbook }) => styleNamed(workbook, style).numberFormat,
      set: ({ style }, value, { workbook }) => {
        if (typeof value !== "string") throw new HostError("InvalidArgument");
        changeStyle(workbook, style, (changed) => (changed.numberFormat = value));
      },
    },
    AutoIndent: look("Format.AutoIndent"),
    HorizontalAlignment: look("Format.HorizontalAlignment"),
    IndentLevel: look("Format.IndentLevel"),
    ReadingOrder: look("Format.ReadingOrder"),
    ShrinkToFit: look("Format.ShrinkToFit"),
    TextOrientation: look("Format.TextOrientation"),
    // The name under which office.js writes it.
    Orientation: {
      set: (self, value, scope) => writeLook(scope, self, "Format.TextOrientation", value),
    },
    VerticalAlignment: look("Format.VerticalAlignment"),
    WrapText: look("Format.WrapText"),
    Locked: look("Protection.Locked"),
    FormulaHidden: look("Protection.FormulaHidden"),
    ...Object.fromEntries(
      ["Alignment", "Border", "Font", "Number", "Patterns", "Protection"].map((part) => [
        `Include${part}`,
        included(`Include${part}`),
      ]),
    ),
  },
  navigation: {
    Fill: (self) => new Handle("RangeFill", self),
    Font: (self) => new Handle("RangeFont", self),
    Borders: (self) => new Handle("RangeBorderCollection", self),
  },
  methods: {
    Delete: ({ style }, _args, scope) => {
      const { state } = scope.workbook;
      const gone = styleNamed(scope.workbook, style);
      if (gone.builtIn) throw new HostError("InvalidOperation");
      takeStyleOff(scope, gone.name);
      state.styles = state.styles.filter((one) => one !== gone);
    },
  },
};

function look(path: string): Property<Self> {
  return {
    get: (self, scope) => readLook(scope, self, path),
    set: (self, value, scope) => writeLook(scope, self, path, value),
  };
}

function included(name: string): Property<Self> {
  return {
    get: ({ style }, { workbook }) => styleNamed(workbook, style).includes.get(name) ?? true,
    set: ({ style }, value, { workbook }) => {
      if (typeof value !== "boolean") throw new HostError("InvalidArgument");
      changeStyle(workbook, style, (changed) => changed.includes.set(name, value));
    },
  };
}

/** Excel.StyleCollection. */
export const styleCollectionType: ObjectType<null> = {
  items: (_self, { workbook }) => allStyles(workbook).map(styleHandle),
  objects: {
    GetItem: (_self, args, { workbook }) => styleHandle(styleNamed(workbook, args.text(0))),
    GetItemOrNullObject: (_self, args, { workbook }) => {
      const style = findStyle(workbook, args.text(0));
      return style ? styleHandle(style) : null;
    },
    GetItemAt: (_self, args, scope) => styleHandle(at(args.integer(0), scope)),
  },
  methods: {
    Add: (_self, args, { workbook }) => addStyle(workbook, args.text(0)),
    GetCount: (_self, _args, { workbook }) => allStyles(workbook).length,
  },
};

function styleHandle({ name }: StyleState): Handle<"Style"> {
  return new Handle("Style", { style: name });
}

function at(index: number, { workbook }: Scope): StyleState {
  const style = allStyles(workbook)[index];
  if (!style) throw new HostError("InvalidArgument");
  return style;
}
