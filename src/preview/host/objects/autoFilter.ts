import { clearFilters, reapplyFilters, setFilter } from "../filters";
import { readCriteria } from "../filterCriteria";
import { type HandleStates, rangeHandle } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import type { TableState } from "../state";

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
