import { formatAddress } from "../address";
import { announceSheetEvent } from "../events";
import { Handle, type HandleStates, type RangeState } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType, Property } from "../objectType";
import type { Scope } from "../scope";
import { assertUnprotected } from "../protection";

/**
 * Excel.RangeFormat and what hangs from it. Formats are handed to the grid, which shows those it
 * can; the host does not read them back, so loading them is NotImplemented.
 */
export const rangeFormatType: ObjectType<RangeState> = {
  properties: writable("Format", [
    "WrapText",
    "HorizontalAlignment",
    "VerticalAlignment",
    "ColumnWidth",
    "RowHeight",
    "IndentLevel",
    "ShrinkToFit",
  ]),
  navigation: {
    Fill: (range) => new Handle("RangeFill", range),
    Font: (range) => new Handle("RangeFont", range),
    Borders: (range) => new Handle("RangeBorderCollection", range),
    Protection: (range) => new Handle("FormatProtection", range),
  },
  methods: {
    AutofitColumns: (range, _args, scope) => setStyle(scope, range, "Format.AutofitColumns", true),
    AutofitRows: (range, _args, scope) => setStyle(scope, range, "Format.AutofitRows", true),
  },
};

export const rangeFillType: ObjectType<RangeState> = {
  properties: writable("Fill", ["Color"]),
  methods: { Clear: (range, _args, scope) => setStyle(scope, range, "Fill.Color", null) },
};

export const rangeFontType: ObjectType<RangeState> = {
  properties: writable("Font", [
    "Name",
    "Size",
    "Color",
    "Bold",
    "Italic",
    "Underline",
    "Strikethrough",
  ]),
};

export const formatProtectionType: ObjectType<RangeState> = {
  properties: writable("Protection", ["Locked", "FormulaHidden"]),
};

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical"].concat([
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
]);

export const rangeBorderCollectionType: ObjectType<RangeState> = {
  objects: {
    GetItem: (range, args) => {
      const side = args.text(0);
      if (!SIDES.includes(side)) throw new HostError("InvalidArgument");
      return new Handle("RangeBorder", { ...range, side });
    },
  },
};

export const rangeBorderType: ObjectType<HandleStates["RangeBorder"]> = {
  properties: Object.fromEntries(
    ["Style", "Color", "Weight"].map((name): [string, Property<HandleStates["RangeBorder"]>] => [
      name,
      { set: (self, value, scope) => setStyle(scope, self, `Border.${self.side}.${name}`, value) },
    ]),
  ),
};

function writable(prefix: string, names: string[]): Record<string, Property<RangeState>> {
  return Object.fromEntries(
    names.map((name): [string, Property<RangeState>] => [
      name,
      { set: (range, value, scope) => setStyle(scope, range, `${prefix}.${name}`, value) },
    ]),
  );
}

function setStyle(scope: Scope, range: RangeState, key: string, value: unknown): void {
  const { workbook } = scope;
  assertUnprotected(workbook, range.sheetId);
  workbook.grid.setStyle(range.sheetId, range.rect, key, value);
  announceSheetEvent(scope, "FormatChanged", range.sheetId, {
    address: formatAddress(range.rect),
  });
}
