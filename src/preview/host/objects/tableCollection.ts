import { contains, intersection } from "../geometry";
import { type CollectionScope, Handle } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { resolveRangeArgument } from "../references";
import type { TableState } from "../state";
import { addTable } from "../tableChanges";

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
