import type { Frame } from "playwright-core";

/** How long the thread of the pane is held in a real browser. */

interface Watched {
  heldAtMost?: number;
  watch?: ReturnType<typeof setInterval>;
}

/** Begins to note by how much a timer of the pane is late. */
export function watchThread(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const watched = globalThis as Watched;
    clearInterval(watched.watch);
    const every = 4;
    let last = performance.now();
    watched.heldAtMost = 0;
    watched.watch = setInterval(() => {
      const now = performance.now();
      watched.heldAtMost = Math.max(watched.heldAtMost ?? 0, now - last - every);
      last = now;
    }, every);
  });
}

/** In milliseconds, since then. */
export const longestHold = (frame: Frame): Promise<number> =>
  frame.evaluate(() => (globalThis as Watched).heldAtMost ?? 0);
