import type { Clock, DeviceClock } from "../../application/ports";

/** Without a look for so long, the computer slept: a pane that is hidden still looks once a minute. */
const SILENCE_MS = 150_000;
/** Between two looks, the two clocks of a device drift apart by less than a millisecond; more is a leap. */
const LEAP_MS = 1_000;

/** What passed that nobody can tell; `from` and `to` are instants of the watch. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  /** Milliseconds; more than from `from` to `to` where the watch stood still itself. */
  readonly ms: number;
}

/**
 * What times a call: it starts at the device's time of day, and is not set with it. Between two looks it
 * notices that the computer slept, or that its time of day leapt forward, which nothing tells apart; a
 * time of day that is set back changes nothing here.
 */
export interface Montre extends Clock {
  /** Null when nothing but time has passed since the last look. */
  readonly look: () => Gap | null;
}

export function createMontre(clock: DeviceClock): Montre {
  const base = clock.now() - clock.monotonic();
  let last = { wall: clock.now(), steady: clock.monotonic() };
  return {
    now: () => base + clock.monotonic(),
    look: () => {
      const before = last;
      last = { wall: clock.now(), steady: clock.monotonic() };
      const silence = last.steady - before.steady;
      const leap = last.wall - before.wall - silence;
      const to = base + last.steady;
      if (silence >= SILENCE_MS)
        return { from: base + before.steady, to, ms: silence + Math.max(0, leap) };
      return leap >= LEAP_MS ? { from: to, to, ms: leap } : null;
    },
  };
}
