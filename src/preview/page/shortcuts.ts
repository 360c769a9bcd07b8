import { useEffect, useEffectEvent } from "react";

/** The key combinations that an add-in declares in the JSON file of its manifest's ExtendedOverrides. */

export interface Shortcut {
  /** Name of the function that the add-in associated. */
  action: string;
  /** As written in the file: `Ctrl+Shift+Alt+A`. */
  keys: string;
}

const MODIFIERS = ["ctrl", "shift", "alt", "command"] as const;
type Modifier = (typeof MODIFIERS)[number];

/** Reads the file's text. Throws when it is not JSON; entries that are no shortcuts are left out. */
export function readShortcuts(json: string): Shortcut[] {
  const { shortcuts } = JSON.parse(json) as { shortcuts?: unknown };
  if (!Array.isArray(shortcuts)) return [];
  return shortcuts.flatMap((entry: unknown) => {
    const { action, key } = (entry ?? {}) as { action?: unknown; key?: { default?: unknown } };
    const keys = key?.default;
    return typeof action === "string" && typeof keys === "string" ? [{ action, keys }] : [];
  });
}

/** The action of the shortcut that was pressed, null when it is none. */
export function actionOf(event: KeyboardEvent, shortcuts: readonly Shortcut[]): string | null {
  return shortcuts.find(({ keys }) => isPressed(event, keys))?.action ?? null;
}

/**
 * A frame keeps its key presses to itself, while Excel hears them in the pane too: repeats them on
 * the frame's element. A frame of another origin cannot be heard.
 */
export function repeatKeys(frame: HTMLIFrameElement): void {
  frame.addEventListener("load", () => {
    frame.contentDocument?.addEventListener("keydown", (event) => {
      const repeated = new KeyboardEvent("keydown", event);
      if (!frame.dispatchEvent(repeated)) event.preventDefault();
    });
  });
}

function isPressed(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.toLowerCase().split("+");
  const wanted = (modifier: Modifier): boolean => parts.includes(modifier);
  const held: Record<Modifier, boolean> = {
    ctrl: event.ctrlKey,
    shift: event.shiftKey,
    alt: event.altKey,
    command: event.metaKey,
  };
  const letter = parts.at(-1) ?? "";
  // With Alt held, `key` is what the keyboard's third level types.
  const same = event.code.toLowerCase() === `key${letter}` || event.key.toLowerCase() === letter;
  return same && MODIFIERS.every((modifier) => wanted(modifier) === held[modifier]);
}

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
