import { useCallback, useSyncExternalStore } from "react";
import { type Chronometre, elapsedSecondes, etatOf } from "../../domain/chronometre";
import { useServices } from "../ServicesContext";

/** Shorter than a second, so that no second is ever skipped on the display. */
const TICK_MS = 250;

/** Whole seconds on the call's timer, 0 without one; draws again only when a second has passed. */
export function useElapsedSecondes(chronometre: Chronometre | null): number {
  const { montre, session } = useServices();
  const runs = chronometre !== null && etatOf(chronometre) === "enCours";
  const subscribe = useCallback(
    (listener: () => void) => {
      const tick = (): void => {
        session.look();
        listener();
      };
      const timer = runs ? setInterval(tick, TICK_MS) : undefined;
      return () => clearInterval(timer);
    },
    [runs, session],
  );
  return useSyncExternalStore(subscribe, () =>
    chronometre ? elapsedSecondes(chronometre, montre.now()) : 0,
  );
}
