import type { Actualisation } from "../application/actualiser";
import type { Clock, ResultatsStore } from "../application/ports";
import { associateRibbonAction, showPane } from "../excel";

interface CommandPorts {
  readonly resultats: ResultatsStore;
  readonly clock: Clock;
}

/** What the pane does when the ribbon acts; it may be closed, since the shared runtime lives on without it. */
export interface PaneReactions {
  /** Starts a fresh call. */
  onNouvelAppel(): void;
  /** The sheets were refreshed: shows the same figures. */
  onActualisation(actualisation: Actualisation): void;
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
    const { refreshSheets } = await import("../application/actualiser");
    pane.onActualisation(await refreshSheets(ports));
  } catch (error: unknown) {
    pane.onActualisationImpossible(error);
    await showPane();
  }
}
