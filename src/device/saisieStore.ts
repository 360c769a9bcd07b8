import type { SaisieEnCours, SaisieStore } from "../application/ports";
import { attempt, createJsonStore, parseText } from "./jsonStore";
import { parseSaisie } from "./parseSaisie";

/** Raised when the kept shape changes: what an older pane left is then ignored. */
const VERSION = "1";

/**
 * The call being entered in one workbook (`document`), under a key of this add-in's own partition
 * (`prefix`), on this device only. `storage` null stands for a device that keeps nothing. A browser
 * tells other pages of a change some time after it: who is about to change the form looks first.
 */
export function createSaisieStore(
  storage: Storage | null,
  prefix: string,
  document: string,
): SaisieStore {
  const key = `${prefix}suivi.saisie.${VERSION}:${document}`;
  const store = createJsonStore(storage, key, parseSaisie);
  const listeners = new Set<(saisie: SaisieEnCours | null) => void>();
  const read = (): string | null => attempt(() => storage?.getItem(key) ?? null, null);
  /** As this pane kept it or was told last. */
  let known = read();
  const look = (): void => {
    const text = read();
    if (text === known) return;
    known = text;
    const saisie = parseText(text, parseSaisie);
    listeners.forEach((listener) => listener(saisie));
  };
  return {
    load: () => store.load(),
    save: (saisie) => {
      const kept = store.save(saisie);
      known = read();
      return kept;
    },
    clear: () => {
      store.clear();
      known = read();
    },
    subscribe: (listener) => {
      const onStorage = (event: StorageEvent): void => {
        // Without a key, all that the device kept is gone.
        if ((event.key ?? key) === key) look();
      };
      listeners.add(listener);
      window.addEventListener("storage", onStorage);
      return () => {
        listeners.delete(listener);
        window.removeEventListener("storage", onStorage);
      };
    },
    look,
  };
}
