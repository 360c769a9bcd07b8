import type { Arguments } from "../arguments";
import {
  clearFilters,
  readCriteria,
  reapplyFilters,
  reapplySheetFilter,
  removeSheetFilter,
  setFilter,
  setSheetFilter,
} from "../filters";
import { intersection } from "../geometry";
import { type Handle, type HandleStates, rangeHandle } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import { resolveRangeArgument } from "../references";
import type { Scope } from "../scope";
import { sheetState } from "../sheetState";
import { RANKED_FILTERS, type SheetFilter, type TableState } from "../state";
/** Excel.Filter: the filter of one column of a table. */
export const filterType: ObjectType<HandleStates["Filter"]> = {
  properties: {
    Criteria: {
      get: ({ tableId, columnId }, { workbook }) =>
        workbook.table(tableId).filters.get(columnId) ?? null,
    },
  },
  methods: {
    Apply: ({ tableId, columnId }, args, { workbook }) =>
      setFilter(workbook, workbook.table(tableId), columnId, readCriteria(args.record(0))),
    ApplyValuesFilter: ({ tableId, columnId }, args, { workbook }) => {
      const criteria = readCriteria({ filterOn: "Values", values: args.array(0) });
      setFilter(workbook, workbook.table(tableId), columnId, criteria);
    },
    ApplyCustomFilter: ({ tableId, columnId }, args, { workbook }) => {
      const criteria = readCriteria({
        filterOn: "Custom",
        criterion1: args.value(0),
        criterion2: args.value(1),
        operator: args.value(2),
      });
      setFilter(workbook, workbook.table(tableId), columnId, criteria);
    },
    ApplyDynamicFilter: ({ tableId, columnId }, args, { workbook }) => {
      const criteria = readCriteria({ filterOn: "Dynamic", dynamicCriteria: args.value(0) });
      setFilter(workbook, workbook.table(tableId), columnId, criteria);
    },
    ...Object.fromEntries(
      RANKED_FILTERS.map((filterOn) => [
        `Apply${filterOn}Filter`,
        ({ tableId, columnId }: HandleStates["Filter"], args: Arguments, { workbook }: Scope) => {
          const criteria = readCriteria({ filterOn, criterion1: args.value(0) });
          setFilter(workbook, workbook.table(tableId), columnId, criteria);
        },
      ]),
    ),
    Clear: ({ tableId, columnId }, _args, { workbook }) =>
      setFilter(workbook, workbook.table(tableId), columnId, null),
  },
};

type Self = HandleStates["AutoFilter"];

/** Excel.AutoFilter of a table, or of a sheet's own cells. */
export const autoFilterType: ObjectType<Self> = {
  properties: {
    Enabled: {
      get: (self, scope) => tableOf(self, scope)?.showFilterButton ?? ofSheet(self, scope) !== null,
    },
    IsDataFiltered: {
      get: (self, scope) => ((tableOf(self, scope) ?? ofSheet(self, scope))?.filters.size ?? 0) > 0,
    },
    Criteria: {
      get: (self, scope) => {
        const table = tableOf(self, scope);
        if (table) return table.columns.map(({ id }) => table.filters.get(id) ?? {});
        const filter = ofSheet(self, scope);
        if (!filter) return null;
        const { rect, filters } = filter;
        return Array.from({ length: rect.columns }, (_column, index) => filters.get(index) ?? {});
      },
    },
  },
  objects: {
    GetRange: (self, _args, scope) => {
      const range = rangeOf(self, scope);
      if (!range) throw new HostError("ItemNotFound");
      return range;
    },
    GetRangeOrNullObject: (self, _args, scope) => rangeOf(self, scope),
  },
  methods: {
    Apply: (self, args, scope) => apply(self, args, scope),
    ClearCriteria: (self, _args, { workbook }) => {
      const table = tableOf(self, { workbook });
      if (table) clearFilters(workbook, table);
      else ofSheet(self, { workbook })?.filters.clear();
      reapplySheetFilter(workbook, self.sheetId);
    },
    ClearColumnCriteria: (self, args, { workbook }) => {
      const index = args.integer(0);
      const table = tableOf(self, { workbook });
      if (table) setFilter(workbook, table, columnAt(table, index), null);
      else ofSheet(self, { workbook })?.filters.delete(index);
      reapplySheetFilter(workbook, self.sheetId);
    },
    Reapply: (self, _args, { workbook }) => {
      const table = tableOf(self, { workbook });
      if (table) reapplyFilters(workbook, table);
      else reapplySheetFilter(workbook, self.sheetId);
    },
    Remove: (self, _args, { workbook }) => {
      const table = tableOf(self, { workbook });
      if (!table) {
        removeSheetFilter(workbook, self.sheetId);
        return;
      }
      clearFilters(workbook, table);
      table.showFilterButton = false;
    },
  },
};

/** `apply(range, columnIndex, criteria)`: without criteria, the range gets its filter buttons alone. */
function apply(self: Self, args: Arguments, { workbook }: Scope): void {
  const criteria = args.has(2) ? readCriteria(args.record(2)) : null;
  const column = args.has(1) ? args.integer(1) : null;
  const { sheetId, rect } = resolveRangeArgument(workbook, args.value(0), self.sheetId);
  const table = tableOf(self, { workbook });
  if (table) {
    if (column !== null) setFilter(workbook, table, columnAt(table, column), criteria);
    return;
  }
  const isInside = column === null || (column >= 0 && column < rect.columns);
  const inTable = workbook.state.tables.some(
    (one) => one.sheetId === sheetId && intersection(one.rect, rect) !== null,
  );
  if (sheetId !== self.sheetId || !isInside || inTable) throw new HostError("InvalidArgument");
  setSheetFilter(workbook, sheetId, rect, column, criteria);
}

function tableOf({ tableId }: Self, { workbook }: Pick<Scope, "workbook">): TableState | null {
  return tableId === undefined ? null : workbook.table(tableId);
}

function ofSheet({ sheetId }: Self, { workbook }: Pick<Scope, "workbook">): SheetFilter | null {
  return sheetState(workbook, sheetId).filter;
}

function columnAt(table: TableState, index: number): number {
  const column = table.columns[index];
  if (!column) throw new HostError("InvalidArgument");
  return column.id;
}

function rangeOf(self: Self, scope: Scope): Handle<"Range"> | null {
  const found = tableOf(self, scope) ?? ofSheet(self, scope);
  return found && rangeHandle(self.sheetId, found.rect);
}
