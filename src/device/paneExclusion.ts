import type { Exclusion } from "../application/ports";

/**
 * Keeps the panes of this user on this device apart by the browser's locks, which let go by
 * themselves when a pane is closed or killed. `prefix` is this add-in's partition. Where the browser
 * has no locks or denies them, the work is done all the same: it must be safe, if less tidy, without.
 */
export function createPaneExclusion(prefix: string): Exclusion {
  const locks = navigator.locks as LockManager | undefined;
  return {
    run: async (work) => {
      if (!locks) return work();
      const state = { started: false };
      try {
        return await locks.request(`${prefix}suivi.envois`, () => {
          state.started = true;
          return work();
        });
      } catch (error: unknown) {
        if (state.started || !(error instanceof DOMException)) throw error;
        return work();
      }
    },
  };
}
