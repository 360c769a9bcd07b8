import { Annonces } from "./annonces/Annonces";
import { EnvoiBanner } from "./envoi/EnvoiBanner";
import type { Enregistrement } from "./saisie/enregistrement";
import { useServices } from "./ServicesContext";
import { AppelEnCours } from "./tabs/AppelEnCours";
import type { Tab } from "./tabs/PaneTabs";

interface BandeauxProps {
  readonly enregistrement: Enregistrement;
  readonly selected: Tab;
  readonly onSelect: (tab: Tab) => void;
}

/** What stands above every screen while there is something to say. */
export default function Bandeaux({ enregistrement, selected, onSelect }: BandeauxProps) {
  const { envois, session } = useServices();
  return (
    <>
      {selected !== "saisie" && <AppelEnCours onReturn={() => onSelect("saisie")} />}
      <Annonces saisie={selected === "saisie"} onVoirEntretien={() => onSelect("reglages")} />
      <EnvoiBanner {...{ envois, enregistrement, session }} />
    </>
  );
}
