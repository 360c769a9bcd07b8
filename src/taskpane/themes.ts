import { useEffect, useReducer } from "react";
import { late } from "../application/late";
import { type Store, useStore } from "./store";
import { LIGHT_TOKENS, loadDarkTokens } from "./tokens.built";

/** Whether the pane is to be dark, as Office or the person's system says. */
export type DarkMode = Pick<Store<boolean>, "get" | "subscribe">;

/** Not in the first load of who does not need it. */
const darkTheme = late(async () => ({ ...LIGHT_TOKENS, ...(await loadDarkTokens()) }));

/** Before the pane is first drawn, so that a dark one is never light at first. */
export async function loadTheme(darkMode: DarkMode): Promise<void> {
  if (darkMode.get()) await darkTheme.load().catch(stayLight);
}

/** The values of Fluent's tokens, and whether they are the dark ones. */
export function useTheme(darkMode: DarkMode) {
  const asked = useStore(darkMode);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const dark = asked ? darkTheme.get() : null;
  useEffect(() => {
    if (asked && !darkTheme.get()) darkTheme.load().then(drawAgain, stayLight);
  }, [asked]);
  return { theme: dark ?? LIGHT_TOKENS, dark: dark !== null };
}

/** Without a network the light theme does too: no call waits for colours. */
const stayLight = (): void => undefined;
