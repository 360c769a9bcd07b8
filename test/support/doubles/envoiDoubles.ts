import type {
  Envoi,
  EnvoiStore,
  Exclusion,
  Reveils,
  Scheduler,
} from "../../../src/application/ports";

/** What the device keeps, shared by the panes that are given it; it can be told to refuse. */
export class MemoryEnvois implements EnvoiStore {
  refuses = false;
  unreadable = 0;
  private readonly kept = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  /** All that is kept, the oldest first. */
  list(): Envoi[] {
    return [...this.kept.values()]
      .map((text) => JSON.parse(text) as Envoi)
      .sort((one, other) => one.instant - other.instant);
  }

  waiting(): Envoi[] {
    return this.list().filter(({ ecrit }) => ecrit === null);
  }

  written(document: string): string[] {
    return this.list()
      .filter((one) => one.ecrit !== null && one.document === document)
      .map(({ idAppel }) => idAppel);
  }

  withCas(): Envoi[] {
    return this.list().filter(({ cas }) => cas !== undefined);
  }

  get(idAppel: string): Envoi | null {
    return this.list().find((one) => one.idAppel === idAppel) ?? null;
  }

  put(envoi: Envoi): boolean {
    if (!this.refuses) this.kept.set(envoi.idAppel, JSON.stringify(envoi));
    return !this.refuses;
  }

  remove(envoi: Envoi): void {
    if (this.kept.get(envoi.idAppel) === JSON.stringify(envoi)) this.kept.delete(envoi.idAppel);
  }

  setUnreadableAside(): number {
    const count = this.unreadable;
    this.unreadable = 0;
    return count;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Another pane of the same user does something with what is kept. */
  changeFromAnotherPane(change: (store: this) => void): void {
    change(this);
    this.listeners.forEach((listener) => listener());
  }
}

/** Panes that share it take turns. */
export function takingTurns(): Exclusion {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (work) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Time that passes when a test says so. */
export class ManualScheduler implements Scheduler {
  private now = 0;
  private waiting: { readonly at: number; readonly action: () => void }[] = [];

  after(delay: number, action: () => void): () => void {
    const entry = { at: this.now + delay, action };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  }

  advance(ms: number): void {
    this.now += ms;
    const due = this.waiting.filter(({ at }) => at <= this.now);
    this.waiting = this.waiting.filter(({ at }) => at > this.now);
    due.forEach(({ action }) => action());
  }

  /** Delays until what is planned, in order. */
  planned(): number[] {
    return this.waiting.map(({ at }) => at - this.now).sort((one, other) => one - other);
  }
}

export class ManualReveils implements Reveils {
  private readonly listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  wake(): void {
    this.listeners.forEach((listener) => listener());
  }
}

/** All that an outbox needs beside the history and the clock. */
export function envoiDoubles() {
  return {
    envois: new MemoryEnvois(),
    exclusion: takingTurns(),
    scheduler: new ManualScheduler(),
    reveils: new ManualReveils(),
    document: "suivi.xlsx",
  };
}
