import type { XdmIdentity } from "./xdmContext";
import {
  ActionType,
  type HostAction,
  MessageType,
  OfficeError,
  parseRequest,
  ResponseType,
  type XdmRequest,
} from "./xdmMessages";

/** Answers one request of the frame; what it gives becomes the answer's data. */
export type AnswerRequest = (request: XdmRequest) => Promise<unknown>;

/** The messages between a page and the frame of an add-in, and the events that the frame listens to. */
export class XdmChannel {
  private readonly subscriptions = new Set<string>();

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly identity: XdmIdentity,
    private readonly answer: AnswerRequest,
  ) {
    addEventListener("message", this.receive);
  }

  /** Sends an event, if the frame listens to it. */
  fire(event: string, data: unknown): void {
    if (!this.subscriptions.has(event)) return;
    this.send({
      _actionName: event,
      _correlationId: -1,
      _errorCode: OfficeError.None,
      _responseType: ResponseType.Event,
      _data: data,
    });
  }

  /** Tells the frame something outside its conversation of requests, such as where the focus goes. */
  notify(action: HostAction): void {
    this.send({
      _messageType: MessageType.Request,
      _actionType: ActionType.Invoke,
      _actionName: "Office_notifyAgave",
      _conversationId: `${this.identity.conversationId}_ntf`,
      _correlationId: -1,
      _data: [action],
    });
  }

  close(): void {
    removeEventListener("message", this.receive);
  }

  private readonly receive = (event: MessageEvent): void => {
    if (event.source !== this.frame.contentWindow) return;
    const request = parseRequest(event.data, this.identity.conversationId);
    if (request) void this.reply(request);
  };

  private async reply(request: XdmRequest): Promise<void> {
    const data = await this.dispatch(request);
    this.send({
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _errorCode: OfficeError.None,
      _responseType: ResponseType.Answer,
      _data: data,
    });
  }

  private async dispatch(request: XdmRequest): Promise<unknown> {
    switch (request._actionType) {
      case ActionType.RegisterEvent:
        this.subscriptions.add(request._actionName);
        return { Error: OfficeError.None };
      case ActionType.UnregisterEvent:
        this.subscriptions.delete(request._actionName);
        return { Error: OfficeError.None };
      default:
        return this.answer(request);
    }
  }

  private send(message: Readonly<Record<string, unknown>>): void {
    const envelope = {
      _serializerVersion: 1,
      _conversationId: this.identity.conversationId,
      _origin: this.identity.origin,
      _messageType: MessageType.Response,
      ...message,
    };
    const target = new URL(this.frame.src).origin;
    this.frame.contentWindow?.postMessage(JSON.stringify(envelope), target);
  }
}
