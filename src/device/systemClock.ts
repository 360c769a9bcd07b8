import type { DeviceClock } from "../application/ports";

/** The browser's clocks. */
export const systemClock: DeviceClock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};
