import type { Preferences, PreferencesStore } from "../application/ports";
import { asFields, asText } from "./jsonShape";
import { createJsonStore } from "./jsonStore";

const VERSION = "1";
const NONE: Preferences = { referent: "" };

/** The référent's preferences, under a key of this add-in's own partition (`prefix`). */
export function createPreferencesStore(storage: Storage | null, prefix: string): PreferencesStore {
  const store = createJsonStore(storage, `${prefix}suivi.preferences.${VERSION}`, parsePreferences);
  return {
    load: () => store.load() ?? NONE,
    // A device that refuses only forgets a name that can be typed again.
    save: (preferences) => void store.save(preferences),
  };
}

function parsePreferences(json: unknown): Preferences | null {
  const referent = asText(asFields(json)?.["referent"]);
  return referent === null ? null : { referent };
}
