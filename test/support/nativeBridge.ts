import type { HostSession } from "../../src/preview/host";

/**
 * The in-process transport of office.js: an object that it finds as the global
 * `_richApiNativeBridge` when its file is evaluated.
 */
export interface NativeBridge {
  /** Called by office.js with a JSON message. */
  sendMessageToHost(text: string): void;
  /** Set by office.js: takes answers and events, as JSON. */
  onMessageFromHost: ((text: string) => void) | null;
}

const REQUEST = 1;
const EVENTS = 3;

interface BridgeMessage {
  id: number;
  type: number;
  flags?: number;
  message: { body?: unknown };
}

/** Connects a copy of office.js to one pane of the host. */
export function nativeBridge(session: Pick<HostSession, "answer" | "onEvents">): NativeBridge {
  const bridge: NativeBridge = { sendMessageToHost: receive, onMessageFromHost: null };

  function send(message: unknown): void {
    bridge.onMessageFromHost?.(JSON.stringify(message));
  }

  function receive(text: string): void {
    const { id, type, flags, message } = JSON.parse(text) as BridgeMessage;
    if (type !== REQUEST) return;
    const request = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    void session
      .answer(request, flags)
      .then((body) => send({ id, type: REQUEST, message: { statusCode: 200, headers: {}, body } }));
  }

  session.onEvents = (entries) => send({ type: EVENTS, message: { entries } });
  return bridge;
}
