import type { Rect } from "../../grid/grid";
import { boundingRect } from "../geometry";
import { type HandleStates, rangeHandle } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType, Property } from "../objectType";
import type { Scope } from "../scope";
import {
  setLayoutType,
  setSubtotalLocation,
  showColumnGrandTotals,
  subtotalLocation,
} from "../pivots/forms";
import type { PivotOptions, PivotState } from "../state";

type Self = HandleStates["PivotLayout"];

const LAYOUT_TYPES = { compact: "Compact", outline: "Outline", tabular: "Tabular" };

/** Excel.PivotLayout: where the parts of a pivot table stand. */
export const pivotLayoutType: ObjectType<Self> = {
  properties: {
    LayoutType: {
      get: (self, scope) => LAYOUT_TYPES[pivotOf(self, scope).definition.layout],
      set: (self, value, scope) => setLayoutType(scope, pivotOf(self, scope), value),
    },
    SubtotalLocation: {
      get: (self, scope) => subtotalLocation(pivotOf(self, scope)),
      set: (self, value, scope) => setSubtotalLocation(scope, pivotOf(self, scope), value),
    },
    ShowRowGrandTotals: option("showRowGrandTotals"),
    ShowColumnGrandTotals: {
      get: (self, scope) => pivotOf(self, scope).definition.showGrandTotal,
      set: (self, shown, scope) => showColumnGrandTotals(scope, pivotOf(self, scope), shown),
    },
    AutoFormat: option("autoFormat"),
  },
  objects: {
    GetRange: part(({ rect }) => rect),
    GetRowLabelRange: part((pivot) => ({ ...pivot.rect, columns: labelColumns(pivot) })),
    GetDataBodyRange: part((pivot) => {
      const { rect } = pivot;
      const header = headerRows(pivot);
      const labels = labelColumns(pivot);
      return {
        row: rect.row + header,
        column: rect.column + labels,
        rows: rect.rows - header,
        columns: rect.columns - labels,
      };
    }),
    GetFilterAxisRange: part(({ definition }) => {
      const cells = definition.pageFields.map(({ row, column }) => ({
        row,
        column,
        rows: 1,
        columns: 2,
      }));
      if (cells.length === 0) throw new HostError("ItemNotFound");
      return cells.reduce(boundingRect);
    }),
  },
  methods: {
    DisplayBlankLineAfterEachItem: (_self, args) => {
      if (args.flag(0)) throw notImplemented("PivotLayout.displayBlankLineAfterEachItem (true)");
    },
    RepeatAllItemLabels: (_self, args) => {
      if (args.flag(0)) throw notImplemented("PivotLayout.repeatAllItemLabels (true)");
    },
  },
};

function option(key: keyof PivotOptions): Property<Self> {
  return {
    get: (self, scope) => pivotOf(self, scope).options[key],
    set: (self, value, scope) => {
      if (typeof value !== "boolean") throw new HostError("InvalidArgument");
      const pivot = pivotOf(self, scope);
      pivot.options[key] = value;
      pivot.restructured = true;
    },
  };
}

function pivotOf({ pivotId }: Self, { workbook }: Scope): PivotState {
  return workbook.pivot(pivotId);
}

function part(rect: (pivot: PivotState) => Rect) {
  return (self: Self, _args: unknown, scope: Scope) => {
    const pivot = pivotOf(self, scope);
    return rangeHandle(pivot.sheetId, rect(pivot));
  };
}

function labelColumns({ definition, rect }: PivotState): number {
  return rect.columns - definition.dataFields.length;
}

function headerRows({ definition }: PivotState): number {
  return definition.valuesRowCaption === undefined ? 1 : 2;
}
