import type { Clock, IdGenerator, PreferencesStore, SaisieStore } from "../application/ports";
import { deviceStorage } from "./deviceStorage";
import { createPreferencesStore } from "./preferencesStore";
import { randomIds } from "./randomIds";
import { createSaisieStore } from "./saisieStore";
import { systemClock } from "./systemClock";

export interface DevicePorts {
  readonly saisies: SaisieStore;
  readonly preferences: PreferencesStore;
  readonly ids: IdGenerator;
  readonly clock: Clock;
}

/**
 * The ports on this browser. `prefix` keeps the keys of localStorage apart (Office's partition key),
 * `document` the calls being entered of different workbooks.
 */
export function createDevicePorts(prefix: string, document: string): DevicePorts {
  const storage = deviceStorage();
  return {
    saisies: createSaisieStore(storage, prefix, document),
    preferences: createPreferencesStore(storage, prefix),
    ids: randomIds,
    clock: systemClock,
  };
}
