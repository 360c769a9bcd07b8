import type {
  Clipboard,
  DeviceClock,
  EnvoiStore,
  Exclusion,
  IdGenerator,
  PreferencesStore,
  Release,
  Reveils,
  SaisieStore,
  Scheduler,
} from "../application/ports";
import { browserClipboard } from "./clipboard";
import { deviceStorage } from "./jsonStore";
import { createEnvoiStore } from "./envoiStore";
import { pageReveils, randomIds, systemClock, timeouts } from "./systemClock";
import { createPaneExclusion } from "./paneExclusion";
import { createPreferencesStore } from "./preferencesStore";
import { pageRelease } from "./release";
import { createSaisieStore } from "./saisieStore";

export interface DevicePorts {
  readonly saisies: SaisieStore;
  readonly envois: EnvoiStore;
  readonly exclusion: Exclusion;
  readonly scheduler: Scheduler;
  readonly reveils: Reveils;
  readonly preferences: PreferencesStore;
  readonly ids: IdGenerator;
  readonly clock: DeviceClock;
  readonly clipboard: Clipboard;
  readonly release: Release;
}

/**
 * The ports on this browser. `prefix` keeps the keys of localStorage apart (Office's partition key),
 * `document` the calls being entered of different workbooks.
 */
export function createDevicePorts(prefix: string, document: string): DevicePorts {
  const storage = deviceStorage();
  return {
    saisies: createSaisieStore(storage, prefix, document),
    envois: createEnvoiStore(storage, prefix),
    exclusion: createPaneExclusion(prefix),
    scheduler: timeouts,
    reveils: pageReveils,
    preferences: createPreferencesStore(storage, prefix),
    ids: randomIds,
    clock: systemClock,
    clipboard: browserClipboard,
    release: pageRelease,
  };
}
