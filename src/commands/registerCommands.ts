import type { Clock, HistoriqueStore, ResultatsStore } from "../application/ports";
import type { RefreshedResultats } from "../application/refreshResultats";
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
  /** The pane could not be shown: says why once it is there. */
  onVoletImpossible(error: unknown): void;
}

/** Binds the manifest's actions, once, when the shared runtime starts. */
export function registerCommands(ports: CommandPorts, pane: PaneReactions): void {
  const nouvelAppel = async (): Promise<void> => {
    // Before the pane shows: the timer counts from the click.
    pane.onNouvelAppel();
    await showPane();
  };
  const onFailure = (error: unknown): void => pane.onVoletImpossible(error);
  associateRibbonAction("nouvelAppel", nouvelAppel, onFailure);
  associateRibbonAction("actualiserResultats", () => refreshFromRibbon(ports, pane), onFailure);
}

/** Works with the pane closed; opens it only to say why a refresh failed. */
async function refreshFromRibbon(ports: CommandPorts, pane: PaneReactions): Promise<void> {
  try {
    const { currentPeriode, refreshResultats } = await import("../application/refreshResultats");
    pane.onResultats(await refreshResultats(ports, await currentPeriode(ports)));
  } catch (error: unknown) {
    pane.onActualisationImpossible(error);
    await showPane();
  }
}
