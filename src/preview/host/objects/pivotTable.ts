import { Handle, type HandleStates } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import { refreshPivot } from "../pivotRefresh";
import { deletePivot } from "../pivots/reports";

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
