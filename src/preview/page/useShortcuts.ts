import { useEffect, useEffectEvent } from "react";
import { actionOf, readShortcuts, type Shortcut } from "./shortcuts";

/** Runs the add-in's functions at its own key combinations, listed in the file at `url`. */
export function useShortcuts(url: string, run: (action: string) => void): void {
  const onAction = useEffectEvent(run);
  useEffect(() => {
    if (url === "") return undefined;
    let shortcuts: Shortcut[] = [];
    void fetch(url)
      .then((response) => response.text())
      .then((json) => {
        shortcuts = readShortcuts(json);
      });
    const onKey = (event: KeyboardEvent): void => {
      const action = actionOf(event, shortcuts);
      if (action === null) return;
      event.preventDefault();
      onAction(action);
    };
    // Before the grid takes the key.
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [url]);
}
