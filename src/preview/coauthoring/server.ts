import type { MemoryGrid } from "../grid/memoryGrid";
import { ExcelHost, type WorkbookState } from "../host";
import { collide, merge, type Operation } from "./operations";
import { replay } from "./replay";

/** What of the model rests on no document: each is a way in which real Excel may be. */
export interface CoauthoringRules {
  /** Writing into a cell what it already holds (such as "" into an empty one) is a change that travels. */
  sameIsChange: boolean;
  /** Tables grow in the other copies too; office-js #646 saw the row stand outside the table there. */
  tableGrows: boolean;
  /**
   * Both sides changed the same cell: the last to reach the server wins it, or the later one is told
   * to reload, and loses what it had not sent (support article on merge conflicts, office-js #1813).
   */
  onConflict: "lastWins" | "reload";
  /** Deletions raise an event; office-js #294 saw none. */
  announceDeletions: boolean;
}

export const USUAL_RULES: CoauthoringRules = {
  sameIsChange: true,
  tableGrows: true,
  onConflict: "lastWins",
  announceDeletions: true,
};

/** Time and chance, given from outside: a test plays hours in seconds, always in the same order. */
export interface CoauthoringTime {
  /** Milliseconds. */
  now(): number;
  /** Does something after so many milliseconds; gives what calls it off. */
  after(delay: number, action: () => void): () => void;
  /** From 0 (included) to 1. */
  random(): number;
}

/** What the server knows of a copy. */
export interface Subscriber {
  /** There are changes up to this revision. */
  changed(revision: number): void;
  /** Its changes were refused: it has to load the workbook anew. */
  refused(): void;
}

interface Entry {
  author: unknown;
  operations: readonly Operation[];
}

/**
 * The file on its server: the changes of all copies, in the order in which they reached it, which is
 * the order that counts.
 */
export class CoauthoringServer {
  /** How often two copies had changed the same cell without knowing of each other. */
  conflicts = 0;
  private readonly log: Entry[] = [];
  private readonly subscribers = new Set<Subscriber>();

  /** Holds the file: no pane is open on it. */
  readonly host: ExcelHost;

  constructor(
    readonly grid: MemoryGrid,
    state: WorkbookState,
    readonly rules: CoauthoringRules,
  ) {
    this.host = new ExcelHost(grid, state);
  }

  /** How many groups of changes have reached the server. */
  get revision(): number {
    return this.log.length;
  }

  subscribe(copy: Subscriber): void {
    this.subscribers.add(copy);
  }

  unsubscribe(copy: Subscriber): void {
    this.subscribers.delete(copy);
  }

  entry(revision: number): Entry {
    const entry = this.log[revision];
    if (!entry) throw new Error(`No revision ${revision}`);
    return entry;
  }

  /** Changes made by a copy that had taken in everything before `base`. False when they are refused. */
  receive(author: Subscriber, base: number, operations: readonly Operation[]): boolean {
    const since = this.log.slice(base).flatMap((entry) => entry.operations);
    if (collide(since, operations)) {
      this.conflicts += 1;
      if (this.rules.onConflict === "reload") {
        author.refused();
        return false;
      }
    }
    const left = merge(since, operations).later;
    this.log.push({ author, operations: left });
    replay(this.host.workbook, left, true);
    for (const copy of this.subscribers) copy.changed(this.revision);
    return true;
  }
}
