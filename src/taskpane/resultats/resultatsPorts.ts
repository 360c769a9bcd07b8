import type { Historique } from "../../application/historique";
import type {
  Clipboard,
  Clock,
  ReglagesClasseurStore,
  ResultatsStore,
} from "../../application/ports";
import type { EnquetesStore, FeuillesStore, Navigation } from "../../application/latePorts";
import type { SortieExtrait } from "../../application/extrait";
import type { VersionsStore } from "../../application/portsMiseAJour";
import type { PreferencesSession } from "../preferencesSession";
import type { PaneEvents } from "../paneEvents";
import type { Nomenclature } from "../../domain/nomenclature";

/** Prints the pane; false where the host does nothing. */
export interface Impression {
  print(): boolean;
}

/** What comes with the screen only. */
export interface ResultatsAdapters {
  readonly navigation: Navigation;
  readonly feuilles: FeuillesStore;
  readonly enquetes: EnquetesStore;
  readonly impression: Impression;
  readonly versionsLues: VersionsStore;
  /** Where the extract for the national team goes. */
  readonly sortieExtrait: SortieExtrait;
}

/** What the screen « Résultats » needs from outside. */
export interface ResultatsPorts {
  readonly clock: Clock;
  readonly historique: Pick<Historique, "readSollicitations" | "readHistorique">;
  readonly resultats: ResultatsStore;
  readonly reglagesClasseur: Pick<ReglagesClasseurStore, "read">;
  readonly clipboard: Clipboard;
  readonly preferences: Pick<PreferencesSession, "save">;
  /** Leads to other screens. */
  readonly events: Pick<PaneEvents, "emit">;
  readonly readNomenclature: () => Promise<Nomenclature>;
  readonly lateAdapters: () => Promise<ResultatsAdapters>;
}
