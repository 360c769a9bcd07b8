import type { ImportationPorts } from "../../application/importation/importationPorts";
import type { Navigation } from "../../application/portsTardifs";
import type { PreferencesSession } from "../preferencesSession";

/** What the panel « Importer un ancien fichier de suivi » needs from outside. */
export interface ImportationPanelPorts extends ImportationPorts {
  readonly navigation: Pick<Navigation, "showFeuille">;
  readonly preferences: Pick<PreferencesSession, "get">;
}
