import type { Reveils } from "../application/ports";

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
