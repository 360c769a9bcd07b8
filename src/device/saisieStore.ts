import type { SaisieStore } from "../application/ports";
import { createJsonStore, parseText } from "./jsonStore";
import { parseSaisie } from "./parseSaisie";

/** Raised when the kept shape changes: what an older pane left is then ignored. */
const VERSION = "1";

/**
 * The call being entered in one workbook (`document`), under a key of this add-in's own partition
 * (`prefix`), on this device only. `storage` null stands for a device that keeps nothing.
 */
export function createSaisieStore(
  storage: Storage | null,
  prefix: string,
  document: string,
): SaisieStore {
  const key = `${prefix}suivi.saisie.${VERSION}:${document}`;
  const store = createJsonStore(storage, key, parseSaisie);
  return {
    load: () => store.load(),
    save: (saisie) => store.save(saisie),
    clear: () => store.clear(),
    subscribe: (listener) => {
      const onStorage = (event: StorageEvent): void => {
        if (event.key === key) listener(parseText(event.newValue, parseSaisie));
      };
      window.addEventListener("storage", onStorage);
      return () => window.removeEventListener("storage", onStorage);
    },
  };
}
