import type { Rect } from "../grid/grid";
import type { LiveRanges } from "./liveRanges";

/** Who listens: the object type that registered and the id under which office.js files it. */
export interface EventTarget {
  type: string;
  id: string;
}

export interface HostEvent {
  messageType: number;
  /** As in `_RegisterDataChangedEvent`; null for events that need no registration. */
  registration: string | null;
  targets: EventTarget[];
  args: Readonly<Record<string, unknown>>;
  /** The cells that the event is about, for `event.getRange(context)`. */
  cells?: { sheetId: string; rect: Rect };
}

/** Whose doing a change is. */
export interface Author {
  /** The pane that asked for it; null when a person, not an add-in, acts. */
  session: Pane | null;
  /** True when it comes from another copy of the workbook. */
  remote?: boolean;
}

/** What an event says of its author, as `source` and `triggerSource`. */
export interface EventOrigin {
  source: "Local" | "Remote";
  triggerSource: "ThisLocalAddin" | "Unknown";
}

/** What a pane can ask of its surroundings, and tests can look at. */
export interface PaneState {
  /** Of the shared runtime: whether the pane shows. */
  visibility: "Visible" | "Hidden";
  /** Whether the add-in starts with the document (`Office.addin.setStartupBehavior`). */
  startState: string;
  /** Ribbon buttons that the add-in enabled or disabled, by id. */
  ribbonButtons: Map<string, boolean>;
}

/** What the objects of the API and the workbook know of a pane that shows it. */
export interface Pane {
  readonly ranges: LiveRanges;
  readonly state: PaneState;
  /** True while the user types in a cell. */
  cellEditMode: boolean;
  /** False while the add-in wants no events. */
  eventsEnabled: boolean;
  /** The add-in (un)registers a handler; `key` is such as `Table.DataChanged`. */
  listen(key: string, targetId: string, change: 1 | -1): void;
  /** Whether the add-in has a handler for events of this registration, of whatever object. */
  hears(registration: string): boolean;
  /** Queues an event for this pane, if it listens. */
  receive(event: HostEvent, origin: EventOrigin): void;
  /** The pane is closed: it gets no more events, and what it still asks is never answered. */
  close(): void;
}
