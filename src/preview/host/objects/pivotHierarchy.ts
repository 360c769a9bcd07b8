import type { PivotFunction } from "../../../ooxml/pivot/definition";
import { Handle, type HandleStates } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType, Property } from "../objectType";
import type { Scope } from "../scope";
import * as values from "../pivots/dataFields";
import { keysOn, nameOf } from "../pivots/hierarchies";
import { moveReportField, renameReportField } from "../pivots/reportFields";
import type { PivotState } from "../state";

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

function pivotOf({ pivotId }: Self, { workbook }: Scope): PivotState {
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
