import type {
  DeviceClock,
  IdGenerator,
  PreferencesStore,
  SaisieEnCours,
  SaisieStore,
} from "../../../src/application/ports";
import { fromSerial } from "../../../src/domain/dates";
import { type Preferences, PREFERENCES_PAR_DEFAUT } from "../../../src/domain/preferences";

export interface SettableClock extends DeviceClock {
  /** Time passes. */
  advance(ms: number): void;
  /** The time of day alone changes: somebody sets it, or the computer sleeps and its other clock with it. */
  leap(ms: number): void;
}

/** A clock that stands at noon (local time) of a serial day until it is told to advance. */
export function clockAt(serial: number): SettableClock {
  const { year, month, day } = fromSerial(serial);
  let steady = 0;
  let now = new Date(year, month - 1, day, 12).getTime();
  return {
    now: () => now,
    monotonic: () => steady,
    advance: (ms) => {
      now += ms;
      steady += ms;
    },
    leap: (ms) => {
      now += ms;
    },
  };
}

/** `id-1`, `id-2`… */
export function countingIds(): IdGenerator {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `id-${count}`;
    },
  };
}

/** What the device keeps, shared by the panes that are given it; it can be told to refuse. */
export class MemorySaisies implements SaisieStore {
  kept: SaisieEnCours | null = null;
  refuses = false;
  private readonly listeners = new Set<(saisie: SaisieEnCours | null) => void>();

  load(): SaisieEnCours | null {
    return this.kept;
  }

  save(saisie: SaisieEnCours): boolean {
    if (!this.refuses) this.kept = saisie;
    return !this.refuses;
  }

  clear(): void {
    this.kept = null;
  }

  subscribe(listener: (saisie: SaisieEnCours | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Another pane's change is told at once here. */
  look(): void {
    return undefined;
  }

  /** What another pane of the same user has just kept. */
  changeFromAnotherPane(saisie: SaisieEnCours | null): void {
    this.kept = saisie;
    this.listeners.forEach((listener) => listener(saisie));
  }
}

export class MemoryPreferences implements PreferencesStore {
  kept: Preferences = PREFERENCES_PAR_DEFAUT;
  private readonly listeners = new Set<(preferences: Preferences) => void>();

  load(): Preferences {
    return this.kept;
  }

  save(changes: Partial<Preferences>): void {
    this.kept = { ...this.kept, ...changes };
    this.listeners.forEach((listener) => listener(this.kept));
  }

  subscribe(listener: (preferences: Preferences) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
