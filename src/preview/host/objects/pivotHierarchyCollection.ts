import type { Arguments } from "../arguments";
import { Handle, type HandleStates, isHandleOf } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { addDataField, removeDataField } from "../pivots/dataFields";
import { findKey, keysOn, requireKey, VALUES_HIERARCHY } from "../pivots/hierarchies";
import { addReportField, removeReportField } from "../pivots/reportFields";
import type { PivotState } from "../state";

type Self = HandleStates["PivotHierarchyCollection"];

/** Excel.PivotHierarchyCollection and its row, column, filter and data kinds. */
export const pivotHierarchyCollectionType: ObjectType<Self> = {
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

function pivotOf({ pivotId }: Self, { workbook }: Scope): PivotState {
  return workbook.pivot(pivotId);
}

function handle({ pivotId, axis }: Self, key: string): Handle<"PivotHierarchy"> {
  return new Handle("PivotHierarchy", { pivotId, axis, key });
}

/** The hierarchy given, which must be one of the same pivot table. */
function given({ pivotId }: Self, args: Arguments): HandleStates["PivotHierarchy"] {
  const value = args.value(0);
  if (!isHandleOf(value, "PivotHierarchy") || value.state.pivotId !== pivotId) {
    throw new HostError("InvalidArgument");
  }
  return value.state;
}

/** Gives the key of what was added. */
function add(self: Self, { axis, key }: HandleStates["PivotHierarchy"], scope: Scope): string {
  if (axis !== "all" || self.axis === "all") throw new HostError("InvalidArgument");
  const pivot = pivotOf(self, scope);
  if (self.axis === "data") return addDataField(scope, pivot, key);
  addReportField(scope, pivot, self.axis, key);
  return key;
}

function remove(self: Self, { axis, key }: HandleStates["PivotHierarchy"], scope: Scope): void {
  if (axis !== self.axis || axis === "all") throw new HostError("InvalidArgument");
  if (axis === "column" && key === VALUES_HIERARCHY) {
    throw notImplemented("PivotTable.columnHierarchies.remove (Valeurs)");
  }
  const pivot = pivotOf(self, scope);
  if (axis === "data") removeDataField(scope, pivot, key);
  else removeReportField(scope, pivot, axis, key);
}
