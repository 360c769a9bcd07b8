import { Handle, type HandleStates } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { paneOf } from "./runtimeServices";

/** `Office.ribbon.requestUpdate`: buttons are enabled and disabled one by one. */
export const dynamicRibbonType: ObjectType<null> = {
  objects: {
    GetTab: (_self, args) => new Handle("RibbonTab", { id: args.text(0) }),
    GetButton: (_self, args) => new Handle("RibbonButton", { id: args.text(0) }),
  },
};

export const ribbonTabType: ObjectType<HandleStates["RibbonTab"]> = {};

export const ribbonButtonType: ObjectType<HandleStates["RibbonButton"]> = {
  properties: { Enabled: { set: ({ id }, enabled, scope) => setEnabled(scope, id, enabled) } },
  methods: { SetEnabled: ({ id }, args, scope) => setEnabled(scope, id, args.value(0)) },
};

function setEnabled(scope: Scope, id: string, enabled: unknown): void {
  if (typeof enabled !== "boolean") throw new HostError("InvalidArgument");
  paneOf(scope).ribbonButtons.set(id, enabled);
}
