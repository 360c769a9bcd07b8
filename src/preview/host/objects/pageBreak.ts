import { Handle, type HandleStates, rangeHandle } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import { resolveRangeArgument } from "../references";
import type { Scope } from "../scope";
import { sheetState } from "../sheetState";

type Collection = HandleStates["PageBreakCollection"];
type Self = HandleStates["PageBreak"];

/** The first rows, or columns, after the breaks of a sheet. */
function breaksOf({ sheetId, axis }: Collection, { workbook }: Scope): number[] {
  const state = sheetState(workbook, sheetId);
  return axis === "row" ? state.rowBreaks : state.columnBreaks;
}

/** Excel.PageBreakCollection: breaks before rows, or before columns. */
export const pageBreakCollectionType: ObjectType<Collection> = {
  items: (self, scope) => breaksOf(self, scope).map((index) => breakHandle(self, index)),
  objects: {
    Add: (self, args, scope) => {
      const { rect } = resolveRangeArgument(scope.workbook, args.value(0), self.sheetId);
      const index = self.axis === "row" ? rect.row : rect.column;
      // Before the first row or column there is nothing to part.
      if (index === 0) throw new HostError("InvalidArgument");
      const breaks = breaksOf(self, scope);
      if (!breaks.includes(index)) breaks.push(index);
      breaks.sort((a, b) => a - b);
      return breakHandle(self, index);
    },
    GetItem: (self, args, scope) => {
      const index = breaksOf(self, scope)[args.integer(0)];
      if (index === undefined) throw new HostError("InvalidArgument");
      return breakHandle(self, index);
    },
  },
  methods: {
    GetCount: (self, _args, scope) => breaksOf(self, scope).length,
    RemovePageBreaks: (self, _args, scope) => {
      breaksOf(self, scope).length = 0;
    },
  },
};

function breakHandle({ sheetId, axis }: Collection, index: number): Handle<"PageBreak"> {
  return new Handle("PageBreak", { sheetId, axis, index });
}

/** Excel.PageBreak. */
export const pageBreakType: ObjectType<Self> = {
  identity: ({ index }) => ({ _Id: String(index) }),
  properties: {
    RowIndex: { get: ({ axis, index }) => (axis === "row" ? index : 0) },
    ColumnIndex: { get: ({ axis, index }) => (axis === "column" ? index : 0) },
  },
  objects: {
    GetCellAfterBreak: ({ sheetId, axis, index }) =>
      rangeHandle(sheetId, {
        row: axis === "row" ? index : 0,
        column: axis === "column" ? index : 0,
        rows: 1,
        columns: 1,
      }),
  },
  methods: {
    Delete: (self, _args, scope) => {
      const breaks = breaksOf(self, scope);
      const place = breaks.indexOf(self.index);
      if (place < 0) throw new HostError("ItemNotFound");
      breaks.splice(place, 1);
    },
  },
};
