import type { Historique } from "../../application/historique";
import type { Clock } from "../../application/ports";
import type {
  ElementsGardes,
  FeuillesStore,
  JournalStore,
  Navigation,
  ReponsesStore,
} from "../../application/latePorts";
import type { PreferencesSession } from "../preferencesSession";

/** What the panel « Données personnelles » needs from outside. */
export interface RgpdPorts {
  readonly historique: Pick<Historique, "readHistorique" | "change">;
  readonly feuilles: Pick<FeuillesStore, "refreshCaches" | "readEcrites" | "remove">;
  readonly journal: Pick<JournalStore, "add">;
  /** What this device keeps of calls. */
  readonly gardes: ElementsGardes;
  readonly navigation: Navigation;
  readonly reponses: Pick<ReponsesStore, "read" | "eraseTextes">;
  readonly clock: Clock;
  readonly preferences: Pick<PreferencesSession, "get" | "save">;
  /** Starts the pane anew: what it holds of calls that are no longer kept must not come back. */
  readonly onEfface: () => void;
}
