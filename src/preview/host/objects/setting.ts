import { announceSettings } from "../events";
import { Handle, type HandleStates } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";

/** Excel.Setting: a value that the add-in keeps in the document. */
export const settingType: ObjectType<HandleStates["Setting"]> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, { workbook }) => workbook.state.settings.get(key) ?? null,
      set: ({ key }, value, scope) => store(scope, key, value),
    },
  },
  methods: {
    Delete: ({ key }, _args, scope) => {
      scope.workbook.state.settings.delete(key);
      announceSettings(scope);
    },
  },
};

/** Excel.SettingCollection. */
export const settingCollectionType: ObjectType<null> = {
  items: (_self, { workbook }) => [...workbook.state.settings.keys()].map(settingHandle),
  objects: {
    GetItem: (_self, args, { workbook }) => {
      const key = args.text(0);
      if (!workbook.state.settings.has(key)) throw new HostError("ItemNotFound");
      return settingHandle(key);
    },
    GetItemOrNullObject: (_self, args, { workbook }) =>
      workbook.state.settings.has(args.text(0)) ? settingHandle(args.text(0)) : null,
    Add: (_self, args, scope) => {
      store(scope, args.text(0), args.value(1));
      return settingHandle(args.text(0));
    },
  },
  methods: { GetCount: (_self, _args, { workbook }) => workbook.state.settings.size },
};

function settingHandle(key: string): Handle<"Setting"> {
  return new Handle("Setting", { key });
}

function store(scope: Scope, key: string, value: unknown): void {
  scope.workbook.state.settings.set(key, value);
  announceSettings(scope);
}
