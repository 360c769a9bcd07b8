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

/** Whose doing an event is: of the pane's own user, or of another one. */
export type EventSource = "Local" | "Remote";

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
  /** The add-in (un)registers a handler; `key` is such as `Table.DataChanged`. */
  listen(key: string, targetId: string, change: 1 | -1): void;
  /** Queues an event for this pane, if it listens. */
  receive(event: HostEvent, source: EventSource): void;
}
