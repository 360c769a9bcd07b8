import { Handle, type HandleStates } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { EVENT_TYPES } from "../events";

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

/** What office.js tells the host by itself when it starts. */
export const addinServiceType: ObjectType<null> = {
  methods: { NotifyActionHandlerReady: () => null },
};

/** `Office.addin.showAsTaskpane`, `hide` and `onVisibilityModeChanged`. */
export const appRuntimeServiceType: ObjectType<null> = {
  methods: {
    GetAppRuntimeState: (_self, _args, scope) => paneOf(scope).visibility,
    SetAppRuntimeState: (_self, args, scope) => {
      const visibility = args.text(0) === "Visible" ? "Visible" : "Hidden";
      paneOf(scope).visibility = visibility;
      scope.session?.receive(
        {
          messageType: EVENT_TYPES.runtimeVisibility,
          registration: null,
          targets: [{ type: "AppRuntimeService", id: "" }],
          args: { visibility },
        },
        { source: "Local", triggerSource: "ThisLocalAddin" },
      );
    },
  },
};

/** `Office.addin.setStartupBehavior` and `getStartupBehavior`. */
export const appRuntimePersistenceServiceType: ObjectType<null> = {
  methods: {
    GetAppRuntimeStartState: (_self, _args, scope) => paneOf(scope).startState,
    SetAppRuntimeStartState: (_self, args, scope) => {
      paneOf(scope).startState = args.text(0);
    },
  },
};

function paneOf({ session }: Scope) {
  if (!session) throw new HostError("InvalidOperation");
  return session.state;
}
