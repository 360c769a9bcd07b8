import type { PreferencesStore } from "../application/ports";
import { type Preferences, PREFERENCES_PAR_DEFAUT } from "../domain/preferences";
import { createJsonStore, parseText } from "./jsonStore";
import { parsePreferences } from "./parsePreferences";

const VERSION = "1";

/** The référent's preferences, under a key of this add-in's own partition (`prefix`). */
export function createPreferencesStore(storage: Storage | null, prefix: string): PreferencesStore {
  const key = `${prefix}suivi.preferences.${VERSION}`;
  const store = createJsonStore(storage, key, parsePreferences);
  const listeners = new Set<(preferences: Preferences) => void>();
  // A device that refuses forgets when the pane closes; until then what was set holds.
  let unkept: Preferences | null = null;
  const load = (): Preferences => unkept ?? store.load() ?? PREFERENCES_PAR_DEFAUT;
  return {
    load,
    save: (changes) => {
      const preferences = { ...load(), ...changes };
      unkept = store.save(preferences) ? null : preferences;
      listeners.forEach((listener) => listener(preferences));
    },
    subscribe: (listener) => {
      const onStorage = (event: StorageEvent): void => {
        if (event.key === key)
          listener(parseText(event.newValue, parsePreferences) ?? PREFERENCES_PAR_DEFAUT);
      };
      listeners.add(listener);
      window.addEventListener("storage", onStorage);
      return () => {
        listeners.delete(listener);
        window.removeEventListener("storage", onStorage);
      };
    },
  };
}
