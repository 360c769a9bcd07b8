import { type RefObject, useEffect } from "react";
import { flushSync } from "react-dom";
import { watchPastes } from "./collage";
import { Annonces } from "./annonces/Annonces";
import { ConseilDeSaisie, QuoiDeNeuf } from "./Conseils";
import { EnvoiBanner } from "./envoi/EnvoiBanner";
import type { Enregistrement } from "./saisie/enregistrement";
import { MISE_A_JOUR } from "./entretien/panneaux";
import { useServices } from "./ServicesContext";
import type { Tab } from "./tabs/PaneTabs";
import { etatOf } from "../domain/chronometre";
import { formatDuree } from "../domain/duree";
import { DE_COTE } from "../messages/deCote";
import { AppelsMisDeCote } from "./saisie/AppelsMisDeCote";
import { useElapsedSecondes } from "./saisie/useElapsedSecondes";
import { champKey } from "./saisie/fautes";
import { focusChamp } from "./saisie/focusChamp";
import { useStore } from "./store";
import { VeilleBanner } from "./veille/VeilleBanner";

interface BandeauxProps {
  readonly enregistrement: Enregistrement;
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly selected: Tab;
  readonly onSelect: (tab: Tab) => void;
}

/** What stands above every screen while there is something to say. */
export default function Bandeaux({ enregistrement, formRef, selected, onSelect }: BandeauxProps) {
  const { envois, session, events } = useServices();
  // Here since it comes right after the first load, and stays as long as the pane.
  useEffect(() => watchPastes(document), []);
  return (
    <>
      {selected !== "saisie" && <AppelEnCours onReturn={() => onSelect("saisie")} />}
      <AppelsMisDeCote
        enregistrement={enregistrement}
        onRepris={() => {
          flushSync(() => onSelect("saisie"));
          if (formRef.current) focusChamp(formRef.current, champKey("recherche", 0));
        }}
      />
      <Annonces
        tenue={selected === "resultats" || selected === "reglages"}
        onVoirEntretien={() =>
          events.emit({ type: "aller", tab: "reglages", panneau: MISE_A_JOUR })
        }
      />
      <EnvoiBanner {...{ envois, enregistrement, session }} />
      <VeilleBanner />
      <QuoiDeNeuf />
      {selected === "saisie" && <ConseilDeSaisie />}
    </>
  );
}

interface AppelEnCoursProps {
  readonly onReturn: () => void;
}

/** On the other screens: the call that goes on, its duration, and the way back to it. */
function AppelEnCours({ onReturn }: AppelEnCoursProps) {
  const { session } = useServices();
  const { chronometre } = useStore(session).saisie;
  const elapsed = useElapsedSecondes(chronometre);
  if (!chronometre || etatOf(chronometre) === "termine") return null;
  return (
    <button type="button" className="appel-en-cours" onClick={onReturn}>
      <span>{DE_COTE.appelEnCours}</span>
      <span className="appel-en-cours-duree">{formatDuree(elapsed)}</span>
    </button>
  );
}
