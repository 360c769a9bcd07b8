import { Handle, type HandleStates, type CollectionScope } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import { refreshPivot, refreshPivots } from "../pivots/refresh";
import { deletePivot, addPivot } from "../pivots/reports";
import { contains, intersection } from "../geometry";
import type { Scope } from "../scope";
import { resolveRangeArgument } from "../references";
import type { PivotState } from "../state";

/** Excel.PivotTable. Columns of items are NotImplemented: only values stand side by side. */
export const pivotTableType: ObjectType<HandleStates["PivotTable"]> = {
  identity: ({ pivotId }) => ({ Id: pivotId }),
  properties: {
    Id: { get: ({ pivotId }) => pivotId },
    Name: {
      get: ({ pivotId }, { workbook }) => workbook.pivot(pivotId).definition.name,
      set: ({ pivotId }, name, { workbook }) => {
        if (typeof name !== "string" || name === "") throw new HostError("InvalidArgument");
        const pivot = workbook.pivot(pivotId);
        pivot.definition = { ...pivot.definition, name };
      },
    },
    RefreshOnOpen: {
      get: ({ pivotId }, { workbook }) => workbook.pivot(pivotId).refreshOnOpen,
      set: ({ pivotId }, value, { workbook }) => {
        workbook.pivot(pivotId).refreshOnOpen = value === true;
      },
    },
    UseCustomSortLists: { get: () => true },
    EnableDataValueEditing: { get: () => false },
    AllowMultipleFiltersPerField: { get: () => false },
  },
  navigation: {
    Worksheet: ({ pivotId }, { workbook }) =>
      new Handle("Worksheet", { sheetId: workbook.pivot(pivotId).sheetId }),
    Layout: ({ pivotId }) => new Handle("PivotLayout", { pivotId }),
    Hierarchies: ({ pivotId }) => new Handle("PivotHierarchyCollection", { pivotId, axis: "all" }),
    RowHierarchies: ({ pivotId }) =>
      new Handle("PivotHierarchyCollection", { pivotId, axis: "row" }),
    ColumnHierarchies: ({ pivotId }) =>
      new Handle("PivotHierarchyCollection", { pivotId, axis: "column" }),
    FilterHierarchies: ({ pivotId }) =>
      new Handle("PivotHierarchyCollection", { pivotId, axis: "filter" }),
    DataHierarchies: ({ pivotId }) =>
      new Handle("PivotHierarchyCollection", { pivotId, axis: "data" }),
  },
  methods: {
    Delete: ({ pivotId }, _args, scope) => deletePivot(scope, scope.workbook.pivot(pivotId)),
    Refresh: ({ pivotId }, _args, scope) => refreshPivot(scope, scope.workbook.pivot(pivotId)),
    GetDataSourceType: ({ pivotId }, _args, { workbook }) =>
      "table" in workbook.pivot(pivotId).definition.source ? "LocalTable" : "LocalRange",
    GetDataSourceString: ({ pivotId }, _args, { workbook }) => {
      const { source } = workbook.pivot(pivotId).definition;
      return "table" in source ? source.table : `${source.sheet}!${source.ref}`;
    },
  },
};

/** Excel.PivotTableScopedCollection: the pivot tables on a range. */
export const pivotTableScopedCollectionType: ObjectType<CollectionScope> = {
  items: (self, scope) => pivotsOf(self, scope).map(pivotHandle),
  objects: {
    GetItem: (self, args, scope) => orFail(find(self, scope, args.key(0))),
    GetItemOrNullObject: (self, args, scope) => orNull(find(self, scope, args.key(0))),
    GetFirst: (self, _args, scope) => orFail(pivotsOf(self, scope)[0]),
    GetFirstOrNullObject: (self, _args, scope) => orNull(pivotsOf(self, scope)[0]),
  },
  methods: { GetCount: (self, _args, scope) => pivotsOf(self, scope).length },
};

/** Excel.PivotTableCollection: the pivot tables of the workbook, or of a sheet. */
export const pivotTableCollectionType: ObjectType<CollectionScope> = {
  items: (self, scope) => pivotsOf(self, scope).map(pivotHandle),
  objects: {
    GetItem: (self, args, scope) => orFail(find(self, scope, args.key(0))),
    GetItemOrNullObject: (self, args, scope) => orNull(find(self, scope, args.key(0))),
    Add: (self, args, scope) => {
      const sheetId = self.sheetId ?? scope.workbook.grid.activeSheet();
      const place = resolveRangeArgument(scope.workbook, args.value(2), sheetId);
      return pivotHandle(addPivot(scope, args.text(0), args.value(1), place));
    },
  },
  methods: {
    GetCount: (self, _args, scope) => pivotsOf(self, scope).length,
    RefreshAll: (self, _args, scope) => refreshPivots(scope, pivotsOf(self, scope)),
  },
};

function pivotsOf({ sheetId, within }: CollectionScope, { workbook }: Scope): PivotState[] {
  return workbook.state.pivots.filter((pivot) => {
    if (sheetId !== undefined && pivot.sheetId !== sheetId) return false;
    if (!within) return true;
    return within.fully
      ? contains(within.rect, pivot.rect)
      : intersection(within.rect, pivot.rect) !== null;
  });
}

function find(self: CollectionScope, scope: Scope, key: string): PivotState | undefined {
  const name = key.toLowerCase();
  return pivotsOf(self, scope).find(
    ({ id, definition }) => id === key || definition.name.toLowerCase() === name,
  );
}

function pivotHandle({ id }: PivotState): Handle<"PivotTable"> {
  return new Handle("PivotTable", { pivotId: id });
}

function orFail(pivot: PivotState | undefined): Handle<"PivotTable"> {
  if (!pivot) throw new HostError("ItemNotFound");
  return pivotHandle(pivot);
}

function orNull(pivot: PivotState | undefined): Handle<"PivotTable"> | null {
  return pivot ? pivotHandle(pivot) : null;
}
