import type { LiveRanges } from "./liveRanges";
import type { EventOrigin, HostEvent } from "./pane";
import type { EventEntry } from "./protocol";

const RICH_API_EVENT = 65536;

/** The events of one pane: what it listens to, and what waits to be delivered. */
export class EventOutbox {
  deliver: (entries: EventEntry[]) => void = () => undefined;
  private readonly listeners = new Map<string, number>();
  private waiting: EventEntry[] = [];
  private nextId = 1;

  /** `later` puts off the delivery until what goes on has ended. */
  constructor(
    private readonly ranges: LiveRanges,
    private readonly later: (action: () => void) => void = (action) => void setTimeout(action, 0),
  ) {}

  listen(key: string, targetId: string, change: 1 | -1): void {
    const listener = listenerKey(key, targetId);
    this.listeners.set(listener, (this.listeners.get(listener) ?? 0) + change);
  }

  hears(registration: string): boolean {
    for (const [key, count] of this.listeners) {
      if (count > 0 && key.includes(`.${registration}:`)) return true;
    }
    return false;
  }

  /** Queues the event for each of its targets that is listened to; delivery is asynchronous. */
  put(event: HostEvent, origin: EventOrigin): void {
    const targets = event.targets.filter(({ type, id }) => {
      const key = listenerKey(`${type}.${event.registration}`, id);
      return event.registration === null || (this.listeners.get(key) ?? 0) > 0;
    });
    if (targets.length === 0) return;
    const message = JSON.stringify({
      ...event.args,
      ...origin,
      ...(event.cells ? { referenceId: this.ranges.keepForEvent({ ...event.cells }) } : {}),
    });
    const { messageType } = event;
    for (const { id: targetId } of targets) {
      const id = this.nextId++;
      this.enqueue({ messageCategory: RICH_API_EVENT, messageType, targetId, message, id });
    }
  }

  private enqueue(entry: EventEntry): void {
    this.waiting.push(entry);
    if (this.waiting.length === 1) this.later(() => this.deliver(this.waiting.splice(0)));
  }
}

function listenerKey(key: string, targetId: string): string {
  return `${key}:${targetId}`;
}
