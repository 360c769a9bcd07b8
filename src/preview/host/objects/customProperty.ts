import { Handle, type HandleStates } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { sheetState } from "../sheetState";

/** Excel.CustomProperty: a property of the document that somebody gave it. */
export const customPropertyType: ObjectType<HandleStates["CustomProperty"]> = {
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, scope) => valueOf(key, scope),
      set: ({ key }, value, { workbook }) => workbook.state.customProperties.set(key, value),
    },
    Type: { get: ({ key }, scope) => typeOfValue(valueOf(key, scope)) },
  },
  methods: {
    Delete: ({ key }, _args, { workbook }) => workbook.state.customProperties.delete(key),
  },
};

function valueOf(key: string, { workbook }: Scope): unknown {
  const { customProperties } = workbook.state;
  if (!customProperties.has(key)) throw new HostError("ItemNotFound");
  return customProperties.get(key);
}

/** `Excel.DocumentPropertyType`. */
function typeOfValue(value: unknown): string {
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return "String";
}

/** Excel.CustomPropertyCollection. Keys are the same in any case. */
export const customPropertyCollectionType: ObjectType<null> = {
  items: (_self, { workbook }) => [...workbook.state.customProperties.keys()].map(propertyHandle),
  objects: {
    Add: (_self, args, scope) => {
      const key = findKey(args.text(0), scope) ?? args.text(0);
      scope.workbook.state.customProperties.set(key, args.value(1));
      return propertyHandle(key);
    },
    GetItem: (_self, args, scope) => {
      const key = findKey(args.text(0), scope);
      if (key === undefined) throw new HostError("ItemNotFound");
      return propertyHandle(key);
    },
    GetItemOrNullObject: (_self, args, scope) => {
      const key = findKey(args.text(0), scope);
      return key === undefined ? null : propertyHandle(key);
    },
  },
  methods: {
    GetCount: (_self, _args, { workbook }) => workbook.state.customProperties.size,
    DeleteAll: (_self, _args, { workbook }) => workbook.state.customProperties.clear(),
  },
};

function propertyHandle(key: string): Handle<"CustomProperty"> {
  return new Handle("CustomProperty", { key });
}

function findKey(key: string, { workbook }: Scope): string | undefined {
  const wanted = key.toLowerCase();
  return [...workbook.state.customProperties.keys()].find((one) => one.toLowerCase() === wanted);
}

/** Excel.WorksheetCustomProperty: a text that the add-in keeps with a sheet. */
export const worksheetCustomPropertyType: ObjectType<HandleStates["WorksheetCustomProperty"]> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheetId, key }, { workbook }) => {
        const value = sheetState(workbook, sheetId).properties.get(key);
        if (value === undefined) throw new HostError("ItemNotFound");
        return value;
      },
      set: ({ sheetId, key }, value, { workbook }) => {
        if (typeof value !== "string") throw new HostError("InvalidArgument");
        sheetState(workbook, sheetId).properties.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ sheetId, key }, _args, { workbook }) =>
      sheetState(workbook, sheetId).properties.delete(key),
  },
};

type OfSheet = HandleStates["WorksheetCustomPropertyCollection"];

/** Excel.WorksheetCustomPropertyCollection. Keys are the same in any case. */
export const worksheetCustomPropertyCollectionType: ObjectType<OfSheet> = {
  items: ({ sheetId }, { workbook }) =>
    [...sheetState(workbook, sheetId).properties.keys()].map((key) => ofSheet(sheetId, key)),
  objects: {
    Add: ({ sheetId }, args, { workbook }) => {
      const { properties } = sheetState(workbook, sheetId);
      const key = sheetKey(properties, args.text(0)) ?? args.text(0);
      properties.set(key, args.text(1));
      return ofSheet(sheetId, key);
    },
    GetItem: ({ sheetId }, args, { workbook }) => {
      const key = sheetKey(sheetState(workbook, sheetId).properties, args.text(0));
      if (key === undefined) throw new HostError("ItemNotFound");
      return ofSheet(sheetId, key);
    },
    GetItemOrNullObject: ({ sheetId }, args, { workbook }) => {
      const key = sheetKey(sheetState(workbook, sheetId).properties, args.text(0));
      return key === undefined ? null : ofSheet(sheetId, key);
    },
  },
  methods: {
    GetCount: ({ sheetId }, _args, { workbook }) => sheetState(workbook, sheetId).properties.size,
  },
};

function ofSheet(sheetId: string, key: string): Handle<"WorksheetCustomProperty"> {
  return new Handle("WorksheetCustomProperty", { sheetId, key });
}

function sheetKey(properties: ReadonlyMap<string, string>, key: string): string | undefined {
  return [...properties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
}
