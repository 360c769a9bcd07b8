/** What the frame's add-in is told of its host before it starts. */
export interface XdmIdentity {
  conversationId: string;
  /** Id of this instance of the add-in. */
  instanceId: string;
  /** Origin of the page that plays the host. */
  origin: string;
  /** Such as `fr-FR`. */
  locale: string;
  /** Whether one runtime serves both the pane and the commands. */
  sharedRuntime: boolean;
}

export interface XdmContextOptions {
  documentName: string;
  addinName: string;
  /** Settings of the document, as JSON texts by key. */
  settings: [key: string, json: string][];
}

const EXCEL = 16;
const WEB_CLIENT = 1;
const TASK_PANE = 1;

/**
 * Requirement sets that the preview has. Not `RichApiRuntime`: without it, office.js keeps to the
 * messages that the host knows.
 */
const REQUIREMENT_SETS = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  Settings: "1.1",
  AddinCommands: "1.3",
  OpenBrowserWindowApi: "1.1",
  DelayForCellEdit: "1.1",
};

/** The frame's `name`: office.js reads there who its host is and how to reach it. */
export function frameName(identity: XdmIdentity): string {
  const { conversationId, instanceId, origin, locale, sharedRuntime } = identity;
  return JSON.stringify({
    baseFrameName: instanceId,
    hostInfo: `Excel|Web|16.01|${locale}|${conversationId}|||${sharedRuntime ? 1 : 0}`,
    xdmInfo: `${conversationId}|${instanceId}|${origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

/** The answer to `getAppContextAsync`: what `Office.context` will say. */
export function appContext(identity: XdmIdentity, options: XdmContextOptions): unknown {
  return {
    _id: identity.instanceId,
    _appInstanceId: identity.instanceId,
    _appName: EXCEL,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: identity.locale,
    _dataLocale: identity.locale,
    _docUrl: `${identity.origin}/${encodeURIComponent(options.documentName)}`,
    _clientMode: WEB_CLIENT,
    _settings: options.settings,
    _reason: "documentOpened",
    _osfControlType: TASK_PANE,
    _eToken: "",
    _correlationId: identity.conversationId,
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostFullVersion: "16.0.17000.10000",
    _featureGates: {},
    _initialDisplayMode: 2,
    _wacHostEnvironment: "0",
    _addinName: options.addinName,
  };
}
