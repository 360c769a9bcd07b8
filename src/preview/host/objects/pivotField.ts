import { isRecord } from "../arguments";
import { Handle, type HandleStates, isHandleOf } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType, Scope } from "../objectType";
import { selectedLabels, selectItems } from "../pivotItems";

type Self = HandleStates["PivotField"];

/** Excel.PivotField: manual filters. */
export const pivotFieldType: ObjectType<Self> = {
  identity: ({ field }) => ({ Id: field }),
  properties: {
    Id: { get: ({ field }) => field },
    Name: { get: ({ field }) => field },
    ShowAllItems: { get: () => false },
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
