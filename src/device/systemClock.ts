import type { Clock } from "../application/ports";

/** The device's clock. */
export const systemClock: Clock = { now: () => Date.now() };
