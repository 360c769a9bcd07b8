import { isOnServer, type Regards } from "../../application/portsVeille";
import type { Historique } from "../../application/historique";
import { createRelecture, type Relecture } from "../../application/veille/relecture";
import { createVeille, type Veille, type VeillePorts } from "../../application/veille/veille";
import type { PreferencesSession } from "../preferencesSession";
import { travauxEnCours } from "../travauxEnCours";

interface PaneVeillePorts extends Pick<VeillePorts, "envois" | "scheduler" | "reveils" | "clock"> {
  readonly historique: Historique;
  readonly document: string;
  readonly regards: () => Promise<Regards>;
  readonly preferences: PreferencesSession;
}

/** The watch, and the history as the pane's screens change it: the watch hears of it. */
export interface PaneVeille extends Veille {
  readonly relecture: Relecture;
  readonly historique: Historique;
}

/** The watch over written calls, as the référent has set it; its code comes after the first load. */
export async function createPaneVeille({
  preferences,
  regards,
  ...ports
}: PaneVeillePorts): Promise<PaneVeille> {
  const { document } = ports;
  const occupe = (): boolean => travauxEnCours.get() > 0;
  const found = await regards();
  const veille = createVeille(
    {
      ...ports,
      regards: found,
      hasard: Math.random,
      occupe,
      regles: () => {
        const { joursGardes, reecritureSansQuestion, enregistrerApresAppel } = preferences.get();
        return {
          ...{ joursGardes, reecritureSansQuestion },
          enregistrerApresAppel: enregistrerApresAppel ?? isOnServer(document),
        };
      },
    },
    document,
  );
  // What the pane changes itself must never be put back as it was.
  const relecture = createRelecture({ ...ports, regards: found, occupe, suivre: veille.suivre });
  return { ...veille, relecture, historique: relecture.historique };
}
