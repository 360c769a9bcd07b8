import { isOnServer, type Regards } from "../../application/portsVeille";
import { createVeille, type Veille, type VeillePorts } from "../../application/veille/veille";
import type { PreferencesSession } from "../preferencesSession";
import { travauxEnCours } from "../travauxEnCours";

interface PaneVeillePorts extends Pick<
  VeillePorts,
  "envois" | "historique" | "scheduler" | "reveils" | "clock"
> {
  readonly document: string;
  readonly regards: () => Promise<Regards>;
  readonly preferences: PreferencesSession;
}

/** The watch over written calls, as the référent has set it; its code comes after the first load. */
export async function createPaneVeille({
  preferences,
  regards,
  ...ports
}: PaneVeillePorts): Promise<Veille> {
  const { document } = ports;
  return createVeille(
    {
      ...ports,
      regards: await regards(),
      hasard: Math.random,
      occupe: () => travauxEnCours.get() > 0,
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
}
