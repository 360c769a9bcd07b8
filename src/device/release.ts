import type { Release } from "../application/ports";
import { attempt } from "./jsonStore";

/** Under which the tab remembers for which release it was started anew. */
const KEY = "suivi.recharge";

/** The pane's own scripts have a hash of their content in their names, and its page names them. */
export const pageRelease: Release = {
  isSuperseded: async () => {
    const page = await readPage();
    return page !== null && !ownScripts().every((source) => page.includes(source));
  },
  restart: () => window.location.reload(),
  restartOnce: () => {
    const running = ownScripts().join();
    if (attempt(() => window.sessionStorage.getItem(KEY), running) === running) return;
    attempt(() => window.sessionStorage.setItem(KEY, running), undefined);
    window.location.reload();
  },
};

/** As the page names them; those of other sites, and what came late, are left out. */
function ownScripts(): string[] {
  return [...document.querySelectorAll("script[src][defer]")]
    .map((script) => script.getAttribute("src") ?? "")
    .filter((source) => !/^[a-z]+:/.test(source));
}

/** The page as the site serves it now; null where it cannot be had. */
async function readPage(): Promise<string | null> {
  try {
    const answer = await fetch(window.location.href, { cache: "no-store" });
    return answer.ok ? await answer.text() : null;
  } catch (error: unknown) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
