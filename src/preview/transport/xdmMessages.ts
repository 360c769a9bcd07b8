/**
 * The messages that office.js, in its frame, exchanges with the page around it: what Excel on the
 * web speaks. Each is a JSON text; names are those of the wire.
 */

export enum MessageType {
  Request = 0,
  Response = 1,
}

export enum ActionType {
  Invoke = 0,
  RegisterEvent = 1,
  UnregisterEvent = 2,
}

export enum ResponseType {
  Answer = 0,
  Event = 1,
}

/** What the add-in's frame sends. */
export interface XdmRequest {
  _messageType: MessageType;
  _actionType: ActionType;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data?: unknown;
}

/** Numbers of the methods that travel inside `executeMethod`. */
export enum DispatchId {
  LoadSettings = 75,
  SaveSettings = 76,
  RichApi = 93,
  CommandCompleted = 94,
}

/** What host and frame tell each other of the focus (as in office.js `AgaveHostAction`). */
export enum HostAction {
  TabIn = 11,
  TabInShift = 12,
  TabExit = 13,
  TabExitShift = 14,
}

/** `_data` of a `notifyHost`. */
export type HostNotification = readonly [instanceId: string, action: number, ...unknown[]];

/** `_data` of an `executeMethod`. */
export interface ExecuteMethod {
  DdaMethod: { DispatchId: number };
  /** Of a rich API call: `[customData, method, path, headers, body, permission, flags, …]`. */
  ArrayData?: unknown[];
  DdaSettingsMethod?: { Properties: [key: string, json: string][] };
}

/** Office's own error numbers (as in office.js `ErrorCodeManager`). */
export enum OfficeError {
  None = 0,
  /** The user is typing in a cell; office.js has its own text for it. */
  CellEditMode = 5004,
  /** The method is not one that this host has. */
  UnsupportedOperation = 5000,
}

/** The request in a message, or null when the message is something else's. */
export function parseRequest(data: unknown, conversationId: string): XdmRequest | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  const message = JSON.parse(data) as Partial<XdmRequest>;
  const isOurs =
    message._conversationId === conversationId && message._messageType === MessageType.Request;
  return isOurs ? (message as XdmRequest) : null;
}
