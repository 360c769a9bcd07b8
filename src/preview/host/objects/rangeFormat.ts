import type { Rect } from "../../grid/grid";
import { bottom, isEntireColumn, isEntireRow, right, WHOLE_SHEET } from "../geometry";
import { Handle, type HandleStates, type LookTarget, type RangeState } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import { acceptedLook, readLook, writeLook } from "../looks";
import type { ObjectType, Property } from "../objectType";
import { assertUnprotected } from "../protection";
import type { Scope } from "../scope";
import { sheetState } from "../sheetState";

/** Excel.RangeFormat and what hangs from it: of ranges, and of named styles. */
export const rangeFormatType: ObjectType<LookTarget> = {
  properties: {
    ...looks("Format", [
      "WrapText",
      "HorizontalAlignment",
      "VerticalAlignment",
      "IndentLevel",
      "ShrinkToFit",
      "TextOrientation",
      "ReadingOrder",
      "AutoIndent",
    ]),
    ColumnWidth: size("column"),
    RowHeight: size("row"),
    UseStandardWidth: { set: (self, value, scope) => useStandard(scope, self, "column", value) },
    UseStandardHeight: { set: (self, value, scope) => useStandard(scope, self, "row", value) },
  },
  navigation: {
    Fill: (target) => new Handle("RangeFill", target),
    Font: (target) => new Handle("RangeFont", target),
    Borders: (target) => new Handle("RangeBorderCollection", target),
    Protection: (target) => new Handle("FormatProtection", target),
  },
  methods: {
    AutofitColumns: (target, _args, scope) => autofit(scope, target, "column"),
    AutofitRows: (target, _args, scope) => autofit(scope, target, "row"),
  },
};

export const rangeFillType: ObjectType<LookTarget> = {
  properties: looks("Fill", [
    "Color",
    "Pattern",
    "PatternColor",
    "PatternTintAndShade",
    "TintAndShade",
  ]),
  methods: {
    Clear: (target, _args, scope) => {
      for (const part of ["Color", "PatternColor", "PatternTintAndShade", "TintAndShade"]) {
        writeLook(scope, target, `Fill.${part}`, null);
      }
    },
  },
};

export const rangeFontType: ObjectType<LookTarget> = {
  properties: looks("Font", [
    "Name",
    "Size",
    "Color",
    "Bold",
    "Italic",
    "Underline",
    "Strikethrough",
    "Subscript",
    "Superscript",
    "TintAndShade",
  ]),
};

export const formatProtectionType: ObjectType<LookTarget> = {
  properties: looks("Protection", ["Locked", "FormulaHidden"]),
};

/** Properties that are looks, read and written. */
function looks(prefix: string, names: readonly string[]): Record<string, Property<LookTarget>> {
  return Object.fromEntries(
    names.map((name): [string, Property<LookTarget>] => [
      name,
      {
        get: (target, scope) => readLook(scope, target, `${prefix}.${name}`),
        set: (target, value, scope) => {
          if (value === null) throw new HostError("InvalidArgument");
          writeLook(scope, target, `${prefix}.${name}`, value);
        },
      },
    ]),
  );
}

type Axis = "row" | "column";

/** In points, where nobody has said otherwise. */
const STANDARD = { column: 48, row: 15 };
const MOST = { column: 1_790, row: 409.5 };

function rangesOf(target: LookTarget): readonly RangeState[] {
  if ("style" in target) throw notImplemented("RangeFormat of a style");
  return target.ranges;
}

function sizesOf({ workbook }: Scope, sheetId: string, axis: Axis): Map<number, number | null> {
  const state = sheetState(workbook, sheetId);
  return axis === "column" ? state.columnWidths : state.rowHeights;
}

function standardOf({ workbook }: Scope, sheetId: string, axis: Axis): number {
  const state = sheetState(workbook, sheetId);
  return axis === "column" ? state.standardWidth : state.standardHeight;
}

/** The columns or rows that a rectangle touches, from the first to the last. */
function touched(rect: Rect, axis: Axis): [first: number, last: number] {
  return axis === "column" ? [rect.column, right(rect)] : [rect.row, bottom(rect)];
}

function size(axis: Axis): Property<LookTarget> {
  return {
    get: (target, scope) => {
      const found = new Set<number>();
      for (const { sheetId, rect } of rangesOf(target)) {
        const sizes = sizesOf(scope, sheetId, axis);
        const [first, last] = touched(rect, axis);
        const given = [...sizes].filter(([index]) => index >= first && index <= last);
        for (const [, value] of given) {
          if (value === null) throw notImplemented(`RangeFormat.${nameOf(axis)} after an autofit`);
          found.add(value);
        }
        if (given.length <= last - first) found.add(standardOf(scope, sheetId, axis));
      }
      return found.size === 1 ? [...found][0] : null;
    },
    set: (target, value, scope) => {
      if (typeof value !== "number" || value < 0 || value > MOST[axis]) {
        throw new HostError("InvalidArgument");
      }
      give(scope, target, axis, value);
    },
  };
}

function nameOf(axis: Axis): string {
  return axis === "column" ? "columnWidth" : "rowHeight";
}

function useStandard(scope: Scope, target: LookTarget, axis: Axis, value: unknown): void {
  if (value === true) give(scope, target, axis, STANDARD[axis]);
}

function give(scope: Scope, target: LookTarget, axis: Axis, value: number): void {
  const allowance = axis === "column" ? "allowFormatColumns" : "allowFormatRows";
  for (const { sheetId, rect } of rangesOf(target)) {
    assertUnprotected(scope.workbook, sheetId, allowance);
    const sizes = sizesOf(scope, sheetId, axis);
    const isAll = axis === "column" ? isEntireRow(rect) : isEntireColumn(rect);
    if (isAll) {
      const state = sheetState(scope.workbook, sheetId);
      sizes.clear();
      if (axis === "column") state.standardWidth = value;
      else state.standardHeight = value;
    }
    const [first, last] = touched(rect, axis);
    for (let index = first; !isAll && index <= last; index++) sizes.set(index, value);
    const path = axis === "column" ? "Format.ColumnWidth" : "Format.RowHeight";
    scope.workbook.grid.setStyle(sheetId, rect, path, value);
  }
}

/** Sizes follow what cells hold: of columns and rows that hold nothing they stay. */
function autofit(scope: Scope, target: LookTarget, axis: Axis): void {
  for (const { sheetId, rect } of rangesOf(target)) {
    const path = axis === "column" ? "Format.AutofitColumns" : "Format.AutofitRows";
    scope.workbook.grid.setStyle(sheetId, rect, path, true);
    const used = scope.workbook.grid.dressedRect(sheetId, rect);
    if (!used) continue;
    const [first, last] = touched(used, axis);
    for (let index = first; index <= last; index++) sizesOf(scope, sheetId, axis).set(index, null);
  }
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical"].concat([
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
]);

export const rangeBorderCollectionType: ObjectType<LookTarget> = {
  items: (target) => SIDES.map((side) => new Handle("RangeBorder", { ...target, side })),
  properties: { Count: { get: () => SIDES.length } },
  objects: {
    GetItem: (target, args) => {
      const side = args.text(0);
      if (!SIDES.includes(side)) throw new HostError("InvalidArgument");
      return new Handle("RangeBorder", { ...target, side });
    },
    GetItemAt: (target, args) => {
      const side = SIDES[args.integer(0)];
      if (side === undefined) throw new HostError("InvalidArgument");
      return new Handle("RangeBorder", { ...target, side });
    },
  },
};

type Border = HandleStates["RangeBorder"];

export const rangeBorderType: ObjectType<Border> = {
  properties: {
    SideIndex: { get: ({ side }) => side },
    ...Object.fromEntries(
      ["Style", "Color", "Weight", "TintAndShade"].map((name): [string, Property<Border>] => [
        name,
        {
          get: (self, scope) => readBorder(scope, self, name),
          set: (self, value, scope) => writeBorder(scope, self, name, value),
        },
      ]),
    ),
  },
};

/** The cells that have a side of a range as their own, and which of their sides it is. */
function placesOf(rect: Rect, side: string): { rect: Rect; own: string } | null {
  switch (side) {
    case "EdgeTop":
      return { rect: { ...rect, rows: 1 }, own: "Top" };
    case "EdgeBottom":
      return { rect: { ...rect, row: bottom(rect), rows: 1 }, own: "Bottom" };
    case "EdgeLeft":
      return { rect: { ...rect, columns: 1 }, own: "Left" };
    case "EdgeRight":
      return { rect: { ...rect, column: right(rect), columns: 1 }, own: "Right" };
    case "InsideHorizontal":
      return rect.rows > 1 ? { rect: { ...rect, rows: rect.rows - 1 }, own: "Bottom" } : null;
    case "InsideVertical":
      return rect.columns > 1
        ? { rect: { ...rect, columns: rect.columns - 1 }, own: "Right" }
        : null;
    default:
      return { rect, own: side };
  }
}

/** A line between two cells belongs to both: the side of the neighbour counts where a cell has none. */
const OPPOSITE: Readonly<Record<string, { own: string; row: number; column: number }>> = {
  Top: { own: "Bottom", row: -1, column: 0 },
  Bottom: { own: "Top", row: 1, column: 0 },
  Left: { own: "Right", row: 0, column: -1 },
  Right: { own: "Left", row: 0, column: 1 },
};

function readBorder(scope: Scope, self: Border, name: string): unknown {
  if ("style" in self) {
    return readLook(scope, self, `Border.${self.side.replace("Edge", "")}.${name}`);
  }
  const found = new Set<unknown>();
  for (const { sheetId, rect } of self.ranges) {
    const place = placesOf(rect, self.side);
    if (!place) continue;
    const target = { ranges: [{ sheetId, rect: place.rect }] };
    const own = readLook(scope, target, `Border.${place.own}.Style`);
    const beside = own === "None" ? neighbour(scope, sheetId, place) : null;
    const path = `Border.${(beside ?? place).own}.${name}`;
    const places = beside ? [{ sheetId, rect: beside.rect }] : target.ranges;
    found.add(readLook(scope, { ranges: places }, path));
  }
  return found.size === 1 ? [...found][0] : null;
}

function neighbour(
  scope: Scope,
  sheetId: string,
  { rect, own }: { rect: Rect; own: string },
): { rect: Rect; own: string } | null {
  const other = OPPOSITE[own];
  if (!other) return null;
  const [row, column] = [rect.row + other.row, rect.column + other.column];
  const isThere =
    row >= 0 &&
    column >= 0 &&
    row + rect.rows <= WHOLE_SHEET.rows &&
    column + rect.columns <= WHOLE_SHEET.columns;
  if (!isThere) return null;
  const beside = { ...rect, row, column };
  const target = { ranges: [{ sheetId, rect: beside }] };
  const style = readLook(scope, target, `Border.${other.own}.Style`);
  return style === "None" ? null : { rect: beside, own: other.own };
}

/** A colour or a weight given to a side without a line draws one. */
function writeBorder(scope: Scope, self: Border, name: string, value: unknown): void {
  if ("style" in self) {
    writeLook(scope, self, `Border.${self.side.replace("Edge", "")}.${name}`, value);
    return;
  }
  for (const { sheetId, rect } of self.ranges) {
    const place = placesOf(rect, self.side);
    if (!place) continue;
    const target = { ranges: [{ sheetId, rect: place.rect }] };
    acceptedLook(`Border.${place.own}.${name}`, value);
    const isDrawn =
      name === "Style" || readLook(scope, target, `Border.${place.own}.Style`) !== "None";
    if (!isDrawn) writeLook(scope, target, `Border.${place.own}.Style`, "Continuous");
    writeLook(scope, target, `Border.${place.own}.${name}`, value);
  }
}
