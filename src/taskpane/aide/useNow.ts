import { useEffect, useState } from "react";
import type { Clock } from "../../application/ports";

const MINUTE_MS = 60_000;

/** The present instant, in epoch milliseconds; renewed at each new minute of the clock. */
export function useNow(clock: Clock): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(clock.now()), MINUTE_MS - (now % MINUTE_MS));
    return () => clearTimeout(timer);
  }, [clock, now]);
  return now;
}
