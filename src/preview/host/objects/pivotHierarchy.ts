import { Handle, type HandleStates } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType, Property, Scope } from "../objectType";

type Self = HandleStates["PivotHierarchy"];
type Collection = HandleStates["PivotHierarchyCollection"];

const SUMMARY = { count: "Count", sum: "Sum", average: "Average", min: "Min", max: "Max" };

/**
 * Excel.PivotHierarchy and its row, column, filter and data kinds. The name is that of the source's
 * column, or the caption of a value.
 */
export const pivotHierarchyType: ObjectType<Self> = {
  identity: ({ name }) => ({ Id: name }),
  properties: {
    Id: { get: ({ name }) => name },
    Name: { get: ({ name }) => name },
    Position: onAxes(["row", "column", "filter", "data"], (self, scope) =>
      namesOn(self, scope).indexOf(self.name),
    ),
    EnableMultipleFilterItems: onAxes(["filter"], () => true),
    NumberFormat: onAxes(["data"], (self, scope) => dataField(self, scope).numberFormat),
    SummarizeBy: onAxes(["data"], (self, scope) => SUMMARY[dataField(self, scope).function]),
  },
  navigation: {
    Fields: (self, scope) =>
      new Handle("PivotFieldCollection", { pivotId: self.pivotId, field: fieldOf(self, scope) }),
    Field: (self, scope) =>
      new Handle("PivotField", { pivotId: self.pivotId, field: fieldOf(self, scope) }),
  },
};

/** Excel.PivotHierarchyCollection and its kinds. */
export const pivotHierarchyCollectionType: ObjectType<Collection> = {
  items: (self, scope) => namesOn(self, scope).map((name) => hierarchyHandle(self, name)),
  objects: {
    GetItem: (self, args, scope) => {
      const name = find(self, args.text(0), scope);
      if (name === undefined) throw new HostError("ItemNotFound");
      return hierarchyHandle(self, name);
    },
    GetItemOrNullObject: (self, args, scope) => {
      const name = find(self, args.text(0), scope);
      return name === undefined ? null : hierarchyHandle(self, name);
    },
  },
  methods: { GetCount: (self, _args, scope) => namesOn(self, scope).length },
};

/** A property that only some kinds of hierarchy have: the others do not list it. */
function onAxes(axes: string[], get: (self: Self, scope: Scope) => unknown): Property<Self> {
  return {
    get: (self, scope) => (axes.includes(self.axis) ? get(self, scope) : undefined),
  };
}

function namesOn({ pivotId, axis }: Collection, { workbook }: Scope): string[] {
  const { definition, cache } = workbook.pivot(pivotId);
  switch (axis) {
    case "all":
      return [...cache.headers];
    case "row":
      return definition.rowFields.map(({ field }) => field);
    case "column":
      return definition.dataFields.length > 1 ? ["Valeurs"] : [];
    case "filter":
      return definition.pageFields.map(({ field }) => field);
    case "data":
      return definition.dataFields.map(({ name }) => name);
  }
}

function hierarchyHandle(self: Collection, name: string): Handle<"PivotHierarchy"> {
  return new Handle("PivotHierarchy", { pivotId: self.pivotId, axis: self.axis, name });
}

function find(self: Collection, key: string, scope: Scope): string | undefined {
  return namesOn(self, scope).find((name) => name.toLowerCase() === key.toLowerCase());
}

function fieldOf(self: Self, scope: Scope): string {
  return self.axis === "data" ? dataField(self, scope).field : self.name;
}

function dataField({ pivotId, name }: Self, { workbook }: Scope) {
  const { dataFields } = workbook.pivot(pivotId).definition;
  const field = dataFields.find((one) => one.name === name);
  if (!field) throw new HostError("ItemNotFound");
  return field;
}
