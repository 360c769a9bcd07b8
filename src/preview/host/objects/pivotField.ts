import type { PivotSort } from "../../../ooxml/pivot/definition";
import { type Arguments, isRecord } from "../arguments";
import { Handle, type HandleStates, isHandleOf } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { selectedLabels, selectItems } from "../pivots/items";
import { dataField } from "../pivots/dataFields";
import { showSubtotals, sortField } from "../pivots/forms";
import type { PivotState } from "../state";

type Self = HandleStates["PivotField"];

const LABELS = { by: "label" } as const;

/** Excel.PivotField: manual filters, order and subtotals. */
export const pivotFieldType: ObjectType<Self> = {
  identity: ({ field }) => ({ Id: field }),
  properties: {
    Id: { get: ({ field }) => field },
    Name: { get: ({ field }) => field },
    ShowAllItems: { get: () => false },
    Subtotals: {
      get: (self, scope) => ({ automatic: hasSubtotals(self, scope) }),
      set: ({ pivotId, field }, value, scope) =>
        showSubtotals(scope, scope.workbook.pivot(pivotId), field, wantsSubtotals(value)),
    },
  },
  navigation: {
    Items: ({ pivotId, field }) => new Handle("PivotItemCollection", { pivotId, field }),
  },
  methods: {
    ApplyFilter: ({ pivotId, field }, args, scope) => {
      const { manualFilter, ...others } = args.record(0);
      const [other] = Object.keys(others);
      if (other !== undefined) throw notImplemented(`PivotField.applyFilter (${other})`);
      selectItems(scope, scope.workbook.pivot(pivotId), field, givenLabels(manualFilter));
    },
    SortByLabels: ({ pivotId, field }, args, scope) => {
      const sort = args.flag(0, true) ? LABELS : { ...LABELS, descending: true };
      sortField(scope, scope.workbook.pivot(pivotId), field, sort);
    },
    SortByValues: ({ pivotId, field }, args, scope) => {
      const pivot = scope.workbook.pivot(pivotId);
      sortField(scope, pivot, field, valueSort(pivot, args));
    },
    ClearAllFilters: (self, _args, scope) => clearFilter(self, scope),
    ClearFilter: (self, args, scope) => {
      if (args.text(0) === "Manual") clearFilter(self, scope);
    },
    GetFilters: (self, _args, scope) => {
      const selected = selectedItems(self, scope);
      return selected ? { manualFilter: { selectedItems: selected } } : {};
    },
    IsFiltered: (self, args, scope) =>
      args.optionalText(0, "Manual") === "Manual" && selectedItems(self, scope) !== null,
  },
};

/** Excel.PivotFieldCollection: the one field of a hierarchy. */
export const pivotFieldCollectionType: ObjectType<HandleStates["PivotFieldCollection"]> = {
  items: (self) => [new Handle("PivotField", self)],
  objects: {
    GetItem: (self, args) => {
      if (!isNamed(self, args.text(0))) throw new HostError("ItemNotFound");
      return new Handle("PivotField", self);
    },
    GetItemOrNullObject: (self, args) =>
      isNamed(self, args.text(0)) ? new Handle("PivotField", self) : null,
  },
  methods: { GetCount: () => 1 },
};

function hasSubtotals({ pivotId, field }: Self, { workbook }: Scope): boolean {
  const { rowFields } = workbook.pivot(pivotId).definition;
  return rowFields.find((row) => row.field === field)?.subtotals !== false;
}

/** Only the automatic subtotals are known. */
function wantsSubtotals(value: unknown): boolean {
  if (!isRecord(value)) throw new HostError("InvalidArgument");
  const { automatic, ...others } = value;
  const [other] = Object.entries(others).find(([, on]) => on === true) ?? [];
  if (other !== undefined) throw notImplemented(`PivotField.subtotals (${other})`);
  return automatic === true;
}

/** Which value to sort by, and how. */
function valueSort(pivot: PivotState, args: Arguments): PivotSort {
  const [order, hierarchy] = [args.text(0), args.value(1)];
  if (args.has(2) && args.array(2).length > 0) {
    throw notImplemented("PivotField.sortByValues (pivotItemScope)");
  }
  const isData = isHandleOf(hierarchy, "PivotHierarchy") && hierarchy.state.axis === "data";
  if (!isData || (order !== "Ascending" && order !== "Descending")) {
    throw new HostError("InvalidArgument");
  }
  const { name } = dataField(pivot, hierarchy.state.key);
  return { by: "value", dataField: name, descending: order === "Descending" };
}

function isNamed({ field }: Self, key: string): boolean {
  return field.toLowerCase() === key.toLowerCase();
}

function selectedItems({ pivotId, field }: Self, { workbook }: Scope): string[] | null {
  return selectedLabels(workbook.pivot(pivotId), field);
}

function clearFilter({ pivotId, field }: Self, scope: Scope): void {
  const pivot = scope.workbook.pivot(pivotId);
  if (selectedLabels(pivot, field)) selectItems(scope, pivot, field, null);
}

/** Items given by their label or as objects. */
function givenLabels(manualFilter: unknown): string[] {
  const items = isRecord(manualFilter) ? manualFilter["selectedItems"] : null;
  if (!Array.isArray(items)) throw new HostError("InvalidArgument");
  return items.map((item: unknown) => {
    if (isHandleOf(item, "PivotItem")) return item.state.label;
    if (typeof item !== "string" && typeof item !== "number")
      throw new HostError("InvalidArgument");
    return String(item);
  });
}
