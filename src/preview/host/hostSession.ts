import { runRequest } from "./dispatcher";
import { EventOutbox } from "./eventOutbox";
import { HostError } from "./hostErrors";
import { LiveRanges } from "./liveRanges";
import { MessageLog } from "./messageLog";
import type { EventOrigin, HostEvent, Pane, PaneState } from "./pane";
import {
  type EventEntry,
  RequestFlag,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from "./protocol";
import type { Workbook } from "./workbook";

/** Excel on the web refuses requests and answers above 5 MB. */
const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

const encoder = new TextEncoder();

/** How a session keeps time, for those who run it by a clock of their own. */
export interface SessionOptions {
  /** Does something as soon as what goes on has ended; a timer of 0 ms by default. */
  later?: (action: () => void) => void;
  /** The time that Excel takes before it runs a request; none by default. */
  thinking?: () => Promise<void>;
  /** Called at the end of each request and of each act of the user, before anything else is done. */
  onActEnd?: () => void;
}

/** One pane (one user) on a shared workbook: answers its requests and sends it events. */
export class HostSession implements Pane {
  readonly ranges = new LiveRanges();
  readonly log = new MessageLog();
  readonly state: PaneState = {
    visibility: "Visible",
    startState: "Inactive",
    ribbonButtons: new Map(),
  };
  eventsEnabled = true;
  private readonly faults = new Faults();
  private readonly outbox: EventOutbox;
  private editing = false;
  private closed = false;
  private waitingForEditEnd: (() => void)[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly turns: Turns,
    private readonly options: SessionOptions = {},
  ) {
    this.outbox = new EventOutbox(this.ranges, options.later);
    workbook.sessions.add(this);
  }

  /** Where events go; set by the transport. */
  set onEvents(deliver: (entries: EventEntry[]) => void) {
    this.outbox.deliver = deliver;
  }

  /** True while the user types in a cell: requests fail, or wait if they carry flag 64. */
  get cellEditMode(): boolean {
    return this.editing;
  }

  set cellEditMode(editing: boolean) {
    this.editing = editing;
    if (!editing) this.waitingForEditEnd.splice(0).forEach((resume) => resume());
  }

  /** Makes coming requests fail, before or after they are applied. */
  failNext(target: FaultTarget, error: InjectedError): void {
    this.faults.add(target, error);
  }

  /** Runs one request given as text, as transports have it, and answers as text. */
  async answer(text: string, flags = 0): Promise<string> {
    const start = performance.now();
    const requestBytes = encoder.encode(text).length;
    const body = JSON.parse(text) as RequestBody;
    const tooBig = requestBytes > PAYLOAD_LIMIT_BYTES;
    let response = tooBig
      ? refusal(new HostError("RequestPayloadSizeLimitExceeded"))
      : await this.process(body, flags);
    let answer = JSON.stringify(response);
    let responseBytes = encoder.encode(answer).length;
    if (responseBytes > PAYLOAD_LIMIT_BYTES) {
      response = refusal(new HostError("ResponsePayloadSizeLimitExceeded"));
      answer = JSON.stringify(response);
      responseBytes = encoder.encode(answer).length;
    }
    this.log.record({
      requestBytes,
      responseBytes,
      duration: performance.now() - start,
      actions: body.Actions.length,
      ...(response.Error ? { error: response.Error.Code } : {}),
    });
    return answer;
  }

  /** Runs one request. Errors are in the answer; the promise never rejects. */
  async process(body: RequestBody, flags = 0): Promise<ResponseBody> {
    if (this.editing) {
      if (!(flags & RequestFlag.DelayForCellEdit)) {
        return refusal(new HostError("InvalidOperationInCellEditMode"));
      }
      await new Promise<void>((resume) => this.waitingForEditEnd.push(resume));
    }
    if (this.options.thinking) await this.options.thinking();
    const response = await this.turns.take(async () => {
      if (this.closed) return null;
      const fault = this.faults.take(body);
      if (fault && !fault.applied) return refusal(new HostError(fault.code, fault.message));
      const response = await runRequest(body, { workbook: this.workbook, session: this });
      this.ranges.endRequest();
      this.options.onActEnd?.();
      return fault ? refusal(new HostError(fault.code, fault.message)) : response;
    });
    return response === null || this.closed ? never() : response;
  }

  listen(key: string, targetId: string, change: 1 | -1): void {
    this.outbox.listen(key, targetId, change);
  }

  hears(registration: string): boolean {
    return this.outbox.hears(registration);
  }

  receive(event: HostEvent, origin: EventOrigin): void {
    if (this.eventsEnabled) this.outbox.put(event, origin);
  }

  close(): void {
    this.closed = true;
    this.workbook.sessions.delete(this);
    this.ranges.releaseAll();
  }
}

/** The page that asked is gone. */
function never(): Promise<ResponseBody> {
  return new Promise(() => undefined);
}

function refusal(error: HostError): ResponseBody {
  const described: ResponseError = {
    Code: error.code,
    Message: error.message,
    HttpStatusCode: error.httpStatusCode,
  };
  return { Results: [], TraceIds: [], Error: described };
}

/** Lets one request at a time work on the workbook, in the order of arrival. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn;
    return turn;
  }
}

/** A failure to answer instead of running a request, for tests of error handling. */
export interface InjectedError {
  code: string;
  message?: string;
  /** True: the request is applied, and only its answer is lost. */
  applied?: boolean;
}

/** Chooses the requests that fail: the next n, or the next one that the predicate accepts. */
export type FaultTarget = number | ((request: RequestBody) => boolean);

/** The failures that wait for their request. */
export class Faults {
  private readonly waiting: { target: FaultTarget; left: number; error: InjectedError }[] = [];

  add(target: FaultTarget, error: InjectedError): void {
    this.waiting.push({ target, left: typeof target === "number" ? target : 1, error });
  }

  /** The failure that this request gets, used up by it; null when it runs normally. */
  take(request: RequestBody): InjectedError | null {
    const fault = this.waiting.find(
      ({ target, left }) => left > 0 && (typeof target === "number" || target(request)),
    );
    if (!fault) return null;
    fault.left -= 1;
    return fault.error;
  }

  clear(): void {
    this.waiting.length = 0;
  }
}
