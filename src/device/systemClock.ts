import type { DeviceClock, Scheduler, IdGenerator, Reveils } from "../application/ports";

/** The browser's clocks. */
export const systemClock: DeviceClock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};

/** The browser's timers. */
export const timeouts: Scheduler = {
  after: (delay, action) => {
    const timer = setTimeout(action, delay);
    return () => clearTimeout(timer);
  },
};

/** Random UUIDs (36 characters, hexadecimal and dashes inside: never read as a formula). */
export const randomIds: IdGenerator = { next: () => crypto.randomUUID() };

/** The page is shown again, or the network is back. */
export const pageReveils: Reveils = {
  subscribe: (listener) => {
    const onVisibility = (): void => {
      if (document.visibilityState === "visible") listener();
    };
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("online", listener);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("online", listener);
    };
  },
};
