import { announceChange, announceTable } from "../events";
import { clearFilters, reapplyFilters } from "../filters";
import { Handle, type HandleStates, rangeHandle, type CollectionScope } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { assertUnprotected } from "../protection";
import { resolveRangeArgument } from "../references";
import type { TableState } from "../state";
import { bodyRect, headerRect, totalsRect } from "../tableGeometry";
import { removeTable, renameTable, resizeTable, showTotals, addTable } from "../tableChanges";
import { contains, intersection } from "../geometry";
import { sortRows } from "../sorting";

type Self = HandleStates["Table"];

/** Excel's own styles of tables; none where it is empty. */
const TABLE_STYLE =
  /^(TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01])))?$/;

/** Excel.Table. */
export const tableType: ObjectType<Self> = {
  identity: ({ tableId }) => ({ Id: tableId }),
  properties: {
    Id: { get: ({ tableId }) => tableId },
    LegacyId: { get: ({ tableId }) => tableId },
    Name: {
      get: (self, scope) => tableOf(self, scope).name,
      set: (self, name, { workbook }) => renameTable(workbook, self.tableId, name),
    },
    ShowHeaders: { get: (self, scope) => tableOf(self, scope).showHeaders },
    ShowTotals: {
      get: (self, scope) => tableOf(self, scope).showTotals,
      set: (self, shown, scope) => showTotals(scope, tableOf(self, scope), shown === true),
    },
    Style: {
      get: (self, scope) => tableOf(self, scope).style,
      set: (self, style, scope) => {
        if (typeof style !== "string" || !TABLE_STYLE.test(style)) {
          throw new HostError("InvalidArgument");
        }
        tableOf(self, scope).style = style;
      },
    },
    ShowBandedRows: {
      get: (self, scope) => tableOf(self, scope).showBandedRows,
      set: (self, shown, scope) => {
        tableOf(self, scope).showBandedRows = shown === true;
      },
    },
    ShowFilterButton: {
      get: (self, scope) => tableOf(self, scope).showFilterButton,
      set: (self, shown, scope) => {
        tableOf(self, scope).showFilterButton = shown === true;
      },
    },
  },
  navigation: {
    Columns: ({ tableId }) => new Handle("TableColumnCollection", { tableId }),
    Rows: ({ tableId }) => new Handle("TableRowCollection", { tableId }),
    Worksheet: (self, scope) => new Handle("Worksheet", { sheetId: tableOf(self, scope).sheetId }),
    Sort: ({ tableId }) => new Handle("TableSort", { tableId }),
    AutoFilter: (self, scope) =>
      new Handle("AutoFilter", { tableId: self.tableId, sheetId: tableOf(self, scope).sheetId }),
  },
  objects: {
    GetRange: part((table) => table.rect),
    GetDataBodyRange: part(bodyRect),
    GetHeaderRowRange: part(headerRect),
    GetTotalRowRange: part(totalsRect),
    ConvertToRange: (self, _args, scope) => {
      const table = tableOf(self, scope);
      assertUnprotected(scope.workbook, table.sheetId);
      removeTable(scope.workbook, table);
      announceTable(scope, "Deleted", table);
      return rangeHandle(table.sheetId, table.rect);
    },
  },
  methods: {
    Resize: (self, args, scope) => {
      const table = tableOf(self, scope);
      const place = resolveRangeArgument(scope.workbook, args.value(0), table.sheetId);
      resizeTable(scope, table, place);
    },
    ClearFilters: (self, _args, scope) => clearFilters(scope.workbook, tableOf(self, scope)),
    ReapplyFilters: (self, _args, scope) => reapplyFilters(scope.workbook, tableOf(self, scope)),
    Delete: (self, _args, scope) => deleteTable(scope, tableOf(self, scope)),
  },
};

function tableOf({ tableId }: Self, { workbook }: Scope): TableState {
  return workbook.table(tableId);
}

function part(rect: (table: TableState) => TableState["rect"]) {
  return (self: Self, _args: unknown, scope: Scope) => {
    const table = tableOf(self, scope);
    return rangeHandle(table.sheetId, rect(table));
  };
}

function deleteTable(scope: Scope, table: TableState): void {
  const { workbook } = scope;
  assertUnprotected(workbook, table.sheetId);
  const { sheetId, rect } = table;
  const blank = Array.from({ length: rect.columns }, () => ({ value: "" }));
  workbook.grid.write(
    sheetId,
    rect,
    Array.from({ length: rect.rows }, () => blank),
  );
  removeTable(workbook, table);
  announceTable(scope, "Deleted", table);
  announceChange(scope, { sheetId, rect, changeType: "RangeEdited" });
}

/** Excel.TableScopedCollection: the tables on a range. */
export const tableScopedCollectionType: ObjectType<CollectionScope> = {
  items: (self, scope) => tablesOf(self, scope).map(tableHandle),
  objects: {
    GetItem: (self, args, scope) => orFail(find(self, scope, args.key(0))),
    GetItemOrNullObject: (self, args, scope) => orNull(find(self, scope, args.key(0))),
    GetFirst: (self, _args, scope) => orFail(tablesOf(self, scope)[0]),
  },
  methods: { GetCount: (self, _args, scope) => tablesOf(self, scope).length },
};

/** Excel.TableCollection: the tables of the workbook, or of a sheet. */
export const tableCollectionType: ObjectType<CollectionScope> = {
  items: (self, scope) => tablesOf(self, scope).map(tableHandle),
  properties: { Count: { get: (self, scope) => tablesOf(self, scope).length } },
  objects: {
    GetItem: (self, args, scope) => orFail(find(self, scope, args.key(0))),
    GetItemOrNullObject: (self, args, scope) => orNull(find(self, scope, args.key(0))),
    GetItemAt: (self, args, scope) => {
      const table = tablesOf(self, scope)[args.integer(0)];
      if (!table) throw new HostError("InvalidArgument");
      return tableHandle(table);
    },
    Add: (self, args, scope) => {
      const sheetId = self.sheetId ?? scope.workbook.grid.activeSheet();
      const place = resolveRangeArgument(scope.workbook, args.value(0), sheetId);
      return tableHandle(addTable(scope, place, args.flag(1)));
    },
  },
  methods: { GetCount: (self, _args, scope) => tablesOf(self, scope).length },
};

function tablesOf({ sheetId, within }: CollectionScope, { workbook }: Scope): TableState[] {
  return workbook.state.tables.filter((table) => {
    if (sheetId !== undefined && table.sheetId !== sheetId) return false;
    if (!within) return true;
    return within.fully
      ? contains(within.rect, table.rect)
      : intersection(within.rect, table.rect) !== null;
  });
}

function find(self: CollectionScope, scope: Scope, key: string): TableState | undefined {
  const table = scope.workbook.findTable(key);
  return table && tablesOf(self, scope).includes(table) ? table : undefined;
}

function tableHandle({ id }: TableState): Handle<"Table"> {
  return new Handle("Table", { tableId: id });
}

function orFail(table: TableState | undefined): Handle<"Table"> {
  if (!table) throw new HostError("ItemNotFound");
  return tableHandle(table);
}

function orNull(table: TableState | undefined): Handle<"Table"> | null {
  return table ? tableHandle(table) : null;
}

/** Excel.TableSort: sorts the rows of a table by value. */
export const tableSortType: ObjectType<HandleStates["TableSort"]> = {
  methods: {
    Apply: ({ tableId }, args, scope) => {
      const table = scope.workbook.table(tableId);
      sortRows(scope, table.sheetId, bodyRect(table), args.array(0));
    },
  },
};
