import { readFileSync } from "node:fs";
import type { NativeBridge } from "./nativeBridge";

/**
 * Microsoft's office.js, unmodified, in Node. It is evaluated in the realm of the test (as a
 * function body, not in another vm context), so its arrays, errors and dates are those of the test
 * and `toEqual` and `instanceof` work on them.
 */

export interface OfficeJs {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  /** Without `onReady`, `context` and `actions`, which need a page. */
  Office: typeof Office;
}

const FILE = "excel-web-16.00.js";

/** What the file expects of a browser and Node lacks: it looks at these once, when it starts. */
const BROWSER = {
  navigator: { userAgent: "node" },
  location: { href: "http://localhost/", search: "", hash: "" },
  document: {
    getElementsByTagName: () => [],
    createElement: () => ({}),
    addEventListener: () => undefined,
    URL: "http://localhost/",
  },
  addEventListener: () => undefined,
};

/**
 * What the file puts on its window, or declares with `var` as a page's global, and reads by its bare
 * name elsewhere.
 */
const GLOBALS = [
  ...["OSF", "OfficeExt", "OfficeExtension", "OfficeExtensionBatch", "Office", "Excel"],
  ...["Microsoft", "Type", "Sys", "CustomFunctions", "CustomFunctionMappings"],
  ...["OfficeRuntime", "_OfficeRuntimeWeb"],
];

type Start = (window: object, bridge: NativeBridge, ...browser: unknown[]) => OfficeJs;

let start: Start | null = null;

/** Starts a copy of office.js that talks to `bridge`. Copies are independent of one another. */
export function loadOfficeJs(bridge: NativeBridge): OfficeJs {
  start ??= compile();
  return start(browserWindow(), bridge, ...Object.values(BROWSER));
}

/**
 * Starts a copy of office.js and makes it the one that code under test finds: the globals `Excel`,
 * `OfficeExtension`, and an `Office` with what a page would add to it.
 */
export function installOfficeJs(bridge: NativeBridge): OfficeJs {
  const officeJs = loadOfficeJs(bridge);
  Object.assign(globalThis, officeJs, { Office: { ...officeJs.Office, ...officeShim() } });
  return officeJs;
}

function browserWindow(): object {
  const window: Record<string, unknown> = { ...BROWSER };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  return window;
}

/**
 * The file as the body of a function whose variables are the page's globals: those that it makes are
 * found on its window too. (`with (window)` says the same in a line, and makes each name four times
 * as slow.) The test's own `Function` is what keeps the file in the test's realm: `node:vm` would
 * leave it.
 */
function compile(): Start {
  const source = readFileSync(require.resolve(`@microsoft/office-js/dist/${FILE}`), "utf8");
  const onWindow = GLOBALS.map(
    (name) => `${name}: { get: () => ${name}, set: (v) => (${name} = v) }`,
  );
  const body = `
    const self = window, top = window, parent = window;
    var ${GLOBALS.join(", ")};
    Object.defineProperties(window, { ${onWindow.join(", ")} });
    ${source}
    return { Excel, OfficeExtension, Office };`;
  const parameters = ["window", "_richApiNativeBridge", ...Object.keys(BROWSER)];
  return Reflect.construct(Function, [...parameters, body]) as Start;
}

/** Actions that the code under test associated, by id; a test can call them as the ribbon would. */
export const associatedActions = new Map<string, (event?: unknown) => unknown>();

function officeShim() {
  const info = { host: "Excel", platform: "OfficeOnline" };
  return {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline" },
    onReady: async (callback?: (found: typeof info) => unknown) => {
      await callback?.(info);
      return info;
    },
    context: {
      requirements: { isSetSupported: () => true },
      platform: info.platform,
      displayLanguage: "fr-FR",
      contentLanguage: "fr-FR",
      officeTheme: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000" },
      diagnostics: { ...info, version: "16.0.17000.10000" },
    },
    actions: {
      associate: (id: string, action: (event?: unknown) => unknown) => {
        associatedActions.set(id, action);
      },
    },
  };
}
