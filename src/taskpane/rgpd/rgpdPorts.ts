import type { Clock } from "../../application/ports";
import type { EntretienStore, JournalStore, Navigation } from "../../application/portsTardifs";
import type { PreferencesSession } from "../preferencesSession";

/** What the panel « Données personnelles » needs from outside. */
export interface RgpdPorts {
  readonly entretien: Pick<EntretienStore, "readHistorique" | "change" | "refreshCaches">;
  readonly journal: Pick<JournalStore, "add">;
  readonly navigation: Navigation;
  readonly clock: Clock;
  readonly preferences: Pick<PreferencesSession, "get" | "save">;
}
