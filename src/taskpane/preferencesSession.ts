import type { PreferencesStore } from "../application/ports";
import type { Preferences } from "../domain/preferences";
import { createStore } from "./store";

/** The référent's preferences as the screens read them: the same object until something changes. */
export interface PreferencesSession {
  readonly get: () => Preferences;
  readonly subscribe: (listener: () => void) => () => void;
  readonly save: (changes: Partial<Preferences>) => void;
}

export function createPreferencesSession(preferences: PreferencesStore): PreferencesSession {
  const store = createStore(preferences.load());
  preferences.subscribe(store.set);
  return {
    get: store.get,
    subscribe: store.subscribe,
    save: (changes) => preferences.save(changes),
  };
}
