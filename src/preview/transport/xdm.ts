import type { EventEntry, HostSession } from "../host";
import { XdmChannel } from "./xdmChannel";
import { appContext, frameName, type XdmIdentity } from "./xdmContext";
import {
  DispatchId,
  type ExecuteMethod,
  HostAction,
  type HostNotification,
  OfficeError,
  type XdmRequest,
} from "./xdmMessages";

export interface XdmOptions {
  /** The add-in's page. */
  url: string;
  /** Accessible name of the frame. */
  title: string;
  documentName: string;
  locale: string;
  /** False for the page of commands of an add-in that has no shared runtime. */
  sharedRuntime: boolean;
  /** Settings of the document, by key. */
  settings: Map<string, unknown>;
  /** Called after each request: the add-in may have shown or hidden its pane. */
  onAnswered?: () => void;
  /** Called when the user leaves the pane's last control by Tab, or (`backward`) its first by Shift + Tab. */
  onTabOut?: (backward: boolean) => void;
}

const RICH_API_EVENT = 65536;
const RUNTIME_VISIBILITY = 65539;
const ACTION_EVENT = 2;
const ACTION_DISPATCH = 1000;
/** The request by which office.js says that it can run the actions of the ribbon. */
const ACTIONS_READY = "NotifyActionHandlerReady";
const DONE = { Version: 1, Error: OfficeError.None };
/** Events that office.js takes outside the rich API, by the host's numbers. */
const PLAIN_EVENTS: Readonly<Record<number, string>> = {
  1: "settingsChanged",
  2: "documentSelectionChanged",
};

/**
 * The transport of Excel on the web: an iframe whose page runs office.js unmodified, and what its
 * host answers. The frame starts when it is put in the document.
 */
export class XdmPane {
  readonly frame: HTMLIFrameElement;
  private readonly identity: XdmIdentity;
  private readonly channel: XdmChannel;
  private readonly actionsReady: Promise<void>;
  private setActionsReady: () => void = () => undefined;
  private eventId = 1;

  constructor(
    private readonly session: HostSession,
    private readonly options: XdmOptions,
  ) {
    const { url, title, locale, sharedRuntime } = options;
    this.identity = {
      conversationId: `conversation-${crypto.randomUUID()}`,
      instanceId: `addin-${crypto.randomUUID()}`,
      origin: location.origin,
      locale,
      sharedRuntime,
    };
    this.frame = document.createElement("iframe");
    this.frame.name = frameName(this.identity);
    this.frame.title = title;
    this.frame.src = url;
    this.channel = new XdmChannel(this.frame, this.identity, (request) => this.answer(request));
    this.actionsReady = new Promise((resolve) => (this.setActionsReady = resolve));
    session.onEvents = (entries) => this.deliver(entries);
  }

  /** Runs a function of the add-in as a ribbon button does, once the add-in has started. */
  async runCommand(name: string): Promise<void> {
    await this.actionsReady;
    if (this.options.sharedRuntime) {
      this.fireRich([[ACTION_EVENT, ACTION_DISPATCH, "", JSON.stringify([name, ""])]]);
    } else {
      const event = JSON.stringify({ source: { id: name } });
      this.channel.fire("appCommandInvoked", [crypto.randomUUID(), name, event]);
    }
  }

  /** Tells the add-in that the user showed or hid its pane. */
  setVisible(visible: boolean): void {
    const visibility = visible ? "Visible" : "Hidden";
    if (this.session.state.visibility === visibility) return;
    this.session.state.visibility = visibility;
    this.fireRich([[RICH_API_EVENT, RUNTIME_VISIBILITY, "", JSON.stringify({ visibility })]]);
  }

  /** Moves the focus to the pane's first control, or (`backward`) to its last. */
  tabIn(backward: boolean): void {
    this.channel.notify(backward ? HostAction.TabInShift : HostAction.TabIn);
  }

  /** Removes the frame and ends the session. */
  close(): void {
    this.channel.close();
    this.frame.remove();
    this.session.close();
  }

  private async answer(request: XdmRequest): Promise<unknown> {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(this.identity, {
          documentName: this.options.documentName,
          addinName: this.options.title,
          settings: this.settingTexts(),
        });
      case "executeMethod":
        return this.execute(request._data as ExecuteMethod);
      case "ContextActivationManager_notifyHost":
        this.notified(request._data as HostNotification);
        return {};
      default:
        return {};
    }
  }

  private notified([, action]: HostNotification): void {
    if (action === HostAction.TabExit) this.options.onTabOut?.(false);
    if (action === HostAction.TabExitShift) this.options.onTabOut?.(true);
  }

  private async execute(method: ExecuteMethod): Promise<unknown> {
    switch (method.DdaMethod.DispatchId) {
      case DispatchId.RichApi:
        return this.runRichApi(method.ArrayData ?? []);
      case DispatchId.SaveSettings:
        this.saveSettings(method.DdaSettingsMethod?.Properties ?? []);
        return DONE;
      case DispatchId.LoadSettings: {
        const Settings = this.settingTexts().map(([Name, Value]) => ({ Name, Value }));
        return { ...DONE, Properties: { Settings } };
      }
      case DispatchId.CommandCompleted:
        return DONE;
      default:
        return { Version: 1, Error: OfficeError.UnsupportedOperation };
    }
  }

  private async runRichApi(call: readonly unknown[]): Promise<unknown> {
    const [body, flags] = [String(call[4]), Number(call[6])];
    const text = await this.session.answer(body, flags);
    if (body.includes(ACTIONS_READY)) this.setActionsReady();
    this.options.onAnswered?.();
    if (isCellEditRefusal(text)) return { Version: 1, Error: OfficeError.CellEditMode };
    return { ...DONE, Data: [200, [], text] };
  }

  private settingTexts(): [string, string][] {
    return [...this.options.settings].map(([key, value]) => [key, JSON.stringify(value)]);
  }

  private saveSettings(properties: readonly [string, string][]): void {
    const { settings } = this.options;
    settings.clear();
    for (const [key, json] of properties) settings.set(key, JSON.parse(json) as unknown);
  }

  private deliver(entries: readonly EventEntry[]): void {
    const plain = new Set(entries.map((entry) => PLAIN_EVENTS[entry.messageType]));
    for (const name of plain) if (name !== undefined) this.channel.fire(name, {});
    this.fireRich(
      entries
        .filter((entry) => PLAIN_EVENTS[entry.messageType] === undefined)
        .map((entry) => [entry.messageCategory, entry.messageType, entry.targetId, entry.message]),
    );
  }

  /** Entries are `[category, type, target, JSON message]`. */
  private fireRich(entries: readonly (readonly [number, number, string, string])[]): void {
    if (entries.length === 0) return;
    const ArrayData = entries.map((entry) => [...entry, this.eventId++, false]);
    this.channel.fire("richApiMessage", { ArrayData });
  }
}

/** The whole request was refused because the user types in a cell: office.js has its own error for it. */
function isCellEditRefusal(answer: string): boolean {
  const code = "InvalidOperationInCellEditMode";
  if (!answer.includes(code)) return false;
  const { Error: error } = JSON.parse(answer) as { Error?: { Code: string; ActionIndex?: number } };
  return error?.Code === code && error.ActionIndex === undefined;
}
