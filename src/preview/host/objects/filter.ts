import { readCriteria, setFilter, clearFilters, reapplyFilters } from "../filters";
import { type HandleStates, rangeHandle } from "../handles";
import type { ObjectType } from "../objectType";
import { HostError, notImplemented } from "../hostErrors";
import type { Scope } from "../scope";
import type { TableState } from "../state";

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
    Clear: ({ tableId, columnId }, _args, { workbook }) =>
      setFilter(workbook, workbook.table(tableId), columnId, null),
  },
};

type Self = HandleStates["AutoFilter"];

/** Excel.AutoFilter of a table. That of a sheet is never on: filtering one is NotImplemented. */
export const autoFilterType: ObjectType<Self> = {
  properties: {
    Enabled: { get: (self, scope) => find(self, scope)?.showFilterButton ?? false },
    IsDataFiltered: { get: (self, scope) => (find(self, scope)?.filters.size ?? 0) > 0 },
    Criteria: {
      get: (self, scope) => {
        const table = find(self, scope);
        return table ? table.columns.map(({ id }) => table.filters.get(id) ?? {}) : null;
      },
    },
  },
  objects: {
    GetRange: (self, _args, scope) => {
      const table = find(self, scope);
      if (!table) throw new HostError("ItemNotFound");
      return rangeHandle(table.sheetId, table.rect);
    },
    GetRangeOrNullObject: (self, _args, scope) => {
      const table = find(self, scope);
      return table ? rangeHandle(table.sheetId, table.rect) : null;
    },
  },
  methods: {
    Apply: (self, args, scope) => {
      const table = tableOf(self, scope);
      const column = table.columns[args.integer(1)];
      if (!column) throw new HostError("InvalidArgument");
      setFilter(scope.workbook, table, column.id, readCriteria(args.record(2)));
    },
    ClearCriteria: (self, _args, scope) => clearFilters(scope.workbook, tableOf(self, scope)),
    ClearColumnCriteria: (self, args, scope) => {
      const table = tableOf(self, scope);
      const column = table.columns[args.integer(0)];
      if (!column) throw new HostError("InvalidArgument");
      setFilter(scope.workbook, table, column.id, null);
    },
    Reapply: (self, _args, scope) => reapplyFilters(scope.workbook, tableOf(self, scope)),
  },
};

function find({ tableId }: Self, { workbook }: Scope): TableState | null {
  return tableId === undefined ? null : workbook.table(tableId);
}

function tableOf(self: Self, scope: Scope): TableState {
  const table = find(self, scope);
  if (!table) throw notImplemented("Worksheet.autoFilter (write)");
  return table;
}
