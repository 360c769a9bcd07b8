import type { Clock, HistoriqueStore, ResultatsStore } from "../application/ports";
import {
  currentPeriode,
  type RefreshedResultats,
  refreshResultats,
} from "../application/refreshResultats";
import { associateRibbonAction, showPane } from "../excel";

interface CommandPorts {
  readonly historique: HistoriqueStore;
  readonly resultats: ResultatsStore;
  readonly clock: Clock;
}

/** What the pane does when the ribbon acts; it may be closed, since the shared runtime lives on without it. */
export interface PaneReactions {
  /** Starts a fresh call. */
  onNouvelAppel(): void;
  /** The result tables were refreshed: shows the same figures. */
  onResultats(resultats: RefreshedResultats): void;
  /** The refresh failed: says why. */
  onActualisationImpossible(error: unknown): void;
}

/** Binds the manifest's actions, once, when the shared runtime starts. */
export function registerCommands(ports: CommandPorts, pane: PaneReactions): void {
  associateRibbonAction("nouvelAppel", async () => {
    await showPane();
    pane.onNouvelAppel();
  });
  associateRibbonAction("actualiserResultats", () => refreshFromRibbon(ports, pane));
}

/** Works with the pane closed; opens it only to say why a refresh failed. */
async function refreshFromRibbon(ports: CommandPorts, pane: PaneReactions): Promise<void> {
  try {
    pane.onResultats(await refreshResultats(ports, await currentPeriode(ports)));
  } catch (error: unknown) {
    await showPane();
    pane.onActualisationImpossible(error);
  }
}
