import { formatSheetAddress } from "../address";
import { Handle, type HandleStates, rangeHandle } from "../handles";
import { HostError } from "../hostErrors";
import { constantOf } from "../nameFormulas";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { resolveName } from "../references";
import type { NameState } from "../state";

type Self = HandleStates["NamedItem"];

/** Excel.NamedItem: a defined name. */
export const namedItemType: ObjectType<Self> = {
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { get: (self, scope) => nameOf(self, scope).name },
    Formula: {
      get: (self, scope) => nameOf(self, scope).formula,
      set: (self, formula, scope) => {
        if (typeof formula !== "string") throw new HostError("InvalidArgument");
        nameOf(self, scope).formula = formula.startsWith("=") ? formula : `=${formula}`;
        scope.workbook.namesChanged();
      },
    },
    Value: { get: valueOf },
    Type: { get: typeOfName },
    Visible: {
      get: (self, scope) => nameOf(self, scope).visible,
      set: (self, visible, scope) => {
        nameOf(self, scope).visible = visible === true;
      },
    },
    Comment: {
      get: (self, scope) => nameOf(self, scope).comment,
      set: (self, comment, scope) => {
        if (typeof comment !== "string") throw new HostError("InvalidArgument");
        nameOf(self, scope).comment = comment;
      },
    },
    Scope: { get: ({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet") },
  },
  navigation: {
    Worksheet: ({ sheetId }) => {
      if (sheetId === undefined) throw new HostError("ItemNotFound");
      return new Handle("Worksheet", { sheetId });
    },
    WorksheetOrNullObject: ({ sheetId }) =>
      sheetId === undefined ? null : new Handle("Worksheet", { sheetId }),
  },
  objects: {
    GetRange: (self, _args, scope) => {
      const place = resolveName(scope.workbook, nameOf(self, scope));
      if (!place) throw new HostError("InvalidReference");
      return rangeHandle(place.sheetId, place.rect);
    },
    GetRangeOrNullObject: (self, _args, scope) => {
      const place = resolveName(scope.workbook, nameOf(self, scope));
      return place && rangeHandle(place.sheetId, place.rect);
    },
  },
  methods: {
    Delete: (self, _args, scope) => {
      const gone = nameOf(self, scope);
      const { state } = scope.workbook;
      state.names = state.names.filter((name) => name !== gone);
      scope.workbook.namesChanged();
    },
  },
};

function nameOf({ name, sheetId }: Self, { workbook }: Scope): NameState {
  const found = workbook.state.names.find((one) => one.name === name && one.sheetId === sheetId);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

/** The address of a range name; the constant of another; the formula when it is neither. */
function valueOf(self: Self, scope: Scope): unknown {
  const name = nameOf(self, scope);
  const place = resolveName(scope.workbook, name);
  if (place) return formatSheetAddress(scope.workbook.sheetName(place.sheetId), place.rect);
  return constantOf(name.formula) ?? name.formula;
}

function typeOfName(self: Self, scope: Scope): string {
  const name = nameOf(self, scope);
  if (resolveName(scope.workbook, name)) return "Range";
  if (name.formula.includes("#REF!")) return "Error";
  const constant = constantOf(name.formula);
  if (typeof constant === "boolean") return "Boolean";
  if (typeof constant === "number") return Number.isInteger(constant) ? "Integer" : "Double";
  return "String";
}
