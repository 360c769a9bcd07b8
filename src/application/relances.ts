import type { Scheduler } from "./ports";

const FIRST_DELAY_MS = 2_000;
const LONGEST_DELAY_MS = 60_000;

interface RelancesOptions {
  readonly scheduler: Scheduler;
  /** Tries all that waits, once. */
  readonly work: () => Promise<void>;
  /** Whether something is left that another attempt may settle. */
  readonly isWorthTrying: () => boolean;
}

/** Some work that is tried again by itself, less and less often, as long as something is left of it. */
export interface Relances {
  /** Tries now, or once more right after the attempt that is under way; resolves when it is done. */
  readonly now: () => Promise<void>;
  /** Tries later, if something is left and nothing else is planned. */
  readonly soon: () => void;
  readonly stop: () => void;
}

export function createRelances({ scheduler, work, isWorthTrying }: RelancesOptions): Relances {
  let running: Promise<void> | null = null;
  let asked = false;
  let failures = 0;
  let cancel: (() => void) | null = null;

  const stop = (): void => {
    cancel?.();
    cancel = null;
  };
  const soon = (): void => {
    if (running || cancel || !isWorthTrying()) return;
    const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
    failures += 1;
    cancel = scheduler.after(delay, () => void now());
  };
  const run = async (): Promise<void> => {
    stop();
    try {
      while (asked) {
        asked = false;
        await work();
      }
    } finally {
      running = null;
      if (!isWorthTrying()) failures = 0;
      soon();
    }
  };
  const now = (): Promise<void> => {
    asked = true;
    running ??= run();
    return running;
  };
  return { now, soon, stop };
}
