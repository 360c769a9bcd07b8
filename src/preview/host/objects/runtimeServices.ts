import { EVENT_TYPES } from "../events";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";

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
        "Local",
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

export function paneOf({ session }: Scope) {
  if (!session) throw new HostError("InvalidOperation");
  return session.state;
}
