import { cellText } from "../cellText";
import { Handle, type HandleStates, rangeHandle } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import { sameRect } from "../geometry";
import { resolveRangeArgument } from "../references";
import type { Scope } from "../scope";
import type { BindingState } from "../state";

/** Excel.Binding: cells that an add-in has given a name of its own. Its events belong to the common API. */
export const bindingType: ObjectType<HandleStates["Binding"]> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: (self, scope) => bindingOf(self, scope).id },
    Type: { get: (self, scope) => bindingOf(self, scope).type },
  },
  objects: {
    GetRange: (self, _args, scope) => {
      const { sheetId, rect } = bindingOf(self, scope);
      return rangeHandle(sheetId, rect);
    },
    GetTable: (self, _args, scope) => {
      const binding = bindingOf(self, scope);
      const table = scope.workbook.state.tables.find(
        (one) => one.sheetId === binding.sheetId && sameRect(one.rect, binding.rect),
      );
      if (binding.type !== "Table" || !table) throw new HostError("InvalidOperation");
      return new Handle("Table", { tableId: table.id });
    },
  },
  methods: {
    GetText: (self, _args, scope) => {
      const { type, sheetId, rect } = bindingOf(self, scope);
      if (type !== "Text") throw new HostError("InvalidOperation");
      const cell = scope.workbook.grid.read(sheetId, rect)[0]?.[0] ?? { value: "" };
      return cellText(cell, scope.workbook.state.date1904);
    },
    Delete: (self, _args, scope) => {
      const gone = bindingOf(self, scope);
      const { state } = scope.workbook;
      state.bindings = state.bindings.filter((one) => one !== gone);
    },
  },
};

function bindingOf({ id }: { id: string }, { workbook }: Scope): BindingState {
  const found = workbook.state.bindings.find((one) => one.id === id);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

/** Excel.BindingCollection. */
export const bindingCollectionType: ObjectType<null> = {
  items: (_self, { workbook }) => workbook.state.bindings.map(bindingHandle),
  properties: { Count: { get: (_self, { workbook }) => workbook.state.bindings.length } },
  objects: {
    Add: (_self, args, scope) => {
      const { workbook } = scope;
      const place = resolveRangeArgument(workbook, args.value(0), workbook.grid.activeSheet());
      return add(scope, place, args.text(1), args.text(2));
    },
    AddFromSelection: (_self, args, scope) =>
      add(scope, scope.workbook.grid.selection(), args.text(0), args.text(1)),
    GetItem: (_self, args, scope) => bindingHandle(bindingOf({ id: args.text(0) }, scope)),
    GetItemOrNullObject: (_self, args, { workbook }) => {
      const found = workbook.state.bindings.find(({ id }) => id === args.text(0));
      return found ? bindingHandle(found) : null;
    },
    GetItemAt: (_self, args, { workbook }) => {
      const found = workbook.state.bindings[args.integer(0)];
      if (!found) throw new HostError("InvalidArgument");
      return bindingHandle(found);
    },
  },
  methods: { GetCount: (_self, _args, { workbook }) => workbook.state.bindings.length },
};

function bindingHandle({ id }: BindingState): Handle<"Binding"> {
  return new Handle("Binding", { id });
}

/** Takes the place of one with the same id. Throws InvalidArgument for a type that the cells have not. */
function add(
  { workbook }: Scope,
  { sheetId, rect }: Pick<BindingState, "sheetId" | "rect">,
  type: string,
  id: string,
): Handle<"Binding"> {
  const isTable = workbook.state.tables.some(
    (table) => table.sheetId === sheetId && sameRect(table.rect, rect),
  );
  const isText = rect.rows * rect.columns === 1;
  const fits = type === "Range" || (type === "Table" && isTable) || (type === "Text" && isText);
  if (!fits || id === "") throw new HostError("InvalidArgument");
  const { state } = workbook;
  const binding: BindingState = { id, type: type, sheetId, rect };
  state.bindings = [...state.bindings.filter((one) => one.id !== id), binding];
  return bindingHandle(binding);
}
