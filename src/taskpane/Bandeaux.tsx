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
  /** Shows what the workbook can be brought up to. */
  readonly onMiseAJour: () => void;
}

/** What stands above every screen while there is something to say. */
export default function Bandeaux({
  enregistrement,
  selected,
  onSelect,
  onMiseAJour,
}: BandeauxProps) {
  const { envois, session } = useServices();
  return (
    <>
      {selected !== "saisie" && <AppelEnCours onReturn={() => onSelect("saisie")} />}
      <Annonces
        tenue={selected === "resultats" || selected === "reglages"}
        onVoirEntretien={onMiseAJour}
      />
      <EnvoiBanner {...{ envois, enregistrement, session }} />
    </>
  );
}
