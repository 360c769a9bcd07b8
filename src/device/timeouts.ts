import type { Scheduler } from "../application/ports";

/** The browser's timers. */
export const timeouts: Scheduler = {
  after: (delay, action) => {
    const timer = setTimeout(action, delay);
    return () => clearTimeout(timer);
  },
};
