import type { PivotFunction } from "../../../ooxml/pivot/definition";
import { Handle, type HandleStates, isHandleOf } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType, Property } from "../objectType";
import type { Scope } from "../scope";
import * as values from "../pivots/dataFields";
import { addDataField, removeDataField } from "../pivots/dataFields";
import { keysOn, nameOf, findKey, requireKey, VALUES_HIERARCHY } from "../pivots/hierarchies";
import {
  moveReportField,
  renameReportField,
  addReportField,
  removeReportField,
} from "../pivots/reportFields";
import type { PivotState } from "../state";
import type { Arguments } from "../arguments";

type Self = HandleStates["PivotHierarchy"];

const SUMMARY: Readonly<Record<PivotFunction, string>> = {
  count: "Count",
  sum: "Sum",
  average: "Average",
  min: "Min",
  max: "Max",
};

/**
 * Excel.PivotHierarchy and its row, column, filter and data kinds. The name is that of the source's
 * column, or the caption given to it.
 */
export const pivotHierarchyType: ObjectType<Self> = {
  identity: ({ key }) => ({ Id: key }),
  properties: {
    Id: { get: ({ key }) => key },
    Name: { get: (self, scope) => nameOf(pivotOf(self, scope), self.axis, self.key), set: rename },
    Position: onAxes(
      ["row", "column", "filter", "data"],
      (self, scope) => keysOn(pivotOf(self, scope), self.axis).indexOf(self.key),
      move,
    ),
    EnableMultipleFilterItems: onAxes(
      ["filter"],
      () => true,
      (_self, enabled) => {
        if (enabled !== true) {
          throw notImplemented("FilterPivotHierarchy.enableMultipleFilterItems (false)");
        }
      },
    ),
    NumberFormat: onAxes(
      ["data"],
      (self, scope) => values.dataField(pivotOf(self, scope), self.key).numberFormat,
      (self, code, scope) => values.formatDataField(scope, pivotOf(self, scope), self.key, code),
    ),
    SummarizeBy: onAxes(
      ["data"],
      (self, scope) => SUMMARY[values.dataField(pivotOf(self, scope), self.key).function],
      (self, given, scope) =>
        values.summarizeBy(scope, pivotOf(self, scope), self.key, functionOf(given)),
    ),
  },
  navigation: { Fields: fieldsOf("PivotFieldCollection"), Field: fieldsOf("PivotField") },
};

/** A property that only some kinds of hierarchy have: the others do not list it. */
function onAxes(
  axes: string[],
  get: (self: Self, scope: Scope) => unknown,
  set: (self: Self, value: unknown, scope: Scope) => void,
): Property<Self> {
  return {
    get: (self, scope) => (axes.includes(self.axis) ? get(self, scope) : undefined),
    set: (self, value, scope) => {
      if (!axes.includes(self.axis)) throw new HostError("InvalidOperation");
      set(self, value, scope);
    },
  };
}

function pivotOf({ pivotId }: Pick<Self, "pivotId">, { workbook }: Scope): PivotState {
  return workbook.pivot(pivotId);
}

function rename(self: Self, name: unknown, scope: Scope): void {
  const pivot = pivotOf(self, scope);
  if (self.axis === "data") {
    values.renameDataField(scope, pivot, self.key, name);
    return;
  }
  if (typeof name !== "string" || name === "") throw new HostError("InvalidArgument");
  renameReportField(scope, pivot, self.key, name);
}

function move(self: Self, position: unknown, scope: Scope): void {
  if (typeof position !== "number") throw new HostError("InvalidArgument");
  const pivot = pivotOf(self, scope);
  if (self.axis === "data") values.moveDataField(scope, pivot, self.key, position);
  else moveReportField(scope, pivot, self.axis, self.key, position);
}

function functionOf(given: unknown): PivotFunction | "automatic" {
  if (given === "Automatic") return "automatic";
  const known = (Object.keys(SUMMARY) as PivotFunction[]).find((name) => SUMMARY[name] === given);
  if (known === undefined) {
    throw notImplemented(`DataPivotHierarchy.summarizeBy (${String(given)})`);
  }
  return known;
}

function fieldsOf(kind: "PivotFieldCollection" | "PivotField") {
  return (self: Self, scope: Scope): Handle => {
    const { pivotId, axis, key } = self;
    const field = axis === "data" ? values.dataField(pivotOf(self, scope), key).field : key;
    return new Handle(kind, { pivotId, field });
  };
}

type Collection = HandleStates["PivotHierarchyCollection"];

/** Excel.PivotHierarchyCollection and its row, column, filter and data kinds. */
export const pivotHierarchyCollectionType: ObjectType<Collection> = {
  items: (self, scope) => keysOn(pivotOf(self, scope), self.axis).map((key) => handle(self, key)),
  objects: {
    GetItem: (self, args, scope) =>
      handle(self, requireKey(pivotOf(self, scope), self.axis, args.key(0))),
    GetItemOrNullObject: (self, args, scope) => {
      const key = findKey(pivotOf(self, scope), self.axis, args.key(0));
      return key === undefined ? null : handle(self, key);
    },
    Add: (self, args, scope) => handle(self, add(self, given(self, args), scope)),
  },
  methods: {
    GetCount: (self, _args, scope) => keysOn(pivotOf(self, scope), self.axis).length,
    Remove: (self, args, scope) => remove(self, given(self, args), scope),
  },
};

function handle({ pivotId, axis }: Collection, key: string): Handle<"PivotHierarchy"> {
  return new Handle("PivotHierarchy", { pivotId, axis, key });
}

/** The hierarchy given, which must be one of the same pivot table. */
function given({ pivotId }: Collection, args: Arguments): HandleStates["PivotHierarchy"] {
  const value = args.value(0);
  if (!isHandleOf(value, "PivotHierarchy") || value.state.pivotId !== pivotId) {
    throw new HostError("InvalidArgument");
  }
  return value.state;
}

/** Gives the key of what was added. */
function add(
  self: Collection,
  { axis, key }: HandleStates["PivotHierarchy"],
  scope: Scope,
): string {
  if (axis !== "all" || self.axis === "all") throw new HostError("InvalidArgument");
  const pivot = pivotOf(self, scope);
  if (self.axis === "data") return addDataField(scope, pivot, key);
  addReportField(scope, pivot, self.axis, key);
  return key;
}

function remove(
  self: Collection,
  { axis, key }: HandleStates["PivotHierarchy"],
  scope: Scope,
): void {
  if (axis !== self.axis || axis === "all") throw new HostError("InvalidArgument");
  if (axis === "column" && key === VALUES_HIERARCHY) {
    throw notImplemented("PivotTable.columnHierarchies.remove (Valeurs)");
  }
  const pivot = pivotOf(self, scope);
  if (axis === "data") removeDataField(scope, pivot, key);
  else removeReportField(scope, pivot, axis, key);
}
