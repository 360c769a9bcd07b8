import { useCallback, useSyncExternalStore } from "react";
import type { Clock } from "../../application/ports";
import { type Chronometre, elapsedSecondes, etatOf } from "../../domain/chronometre";

/** Shorter than a second, so that no second is ever skipped on the display. */
const TICK_MS = 250;

/** Whole seconds on the timer, 0 without one; draws again only when a second has passed. */
export function useElapsedSecondes(chronometre: Chronometre | null, clock: Clock): number {
  const runs = chronometre !== null && etatOf(chronometre) === "enCours";
  const subscribe = useCallback(
    (listener: () => void) => {
      const timer = runs ? setInterval(listener, TICK_MS) : undefined;
      return () => clearInterval(timer);
    },
    [runs],
  );
  return useSyncExternalStore(subscribe, () =>
    chronometre ? elapsedSecondes(chronometre, clock.now()) : 0,
  );
}
