import { lazy, Suspense, useState } from "react";
import { PANE } from "../../messages/pane";
import { RACCOURCIS } from "../../messages/raccourcis";
import { REPONSES } from "../../messages/reponses";
import { useServices } from "../ServicesContext";
import { useIdentite } from "../useIdentite";
import { useReglages } from "../useReglages";
import { useStore } from "../useStore";
import AideTab from "./AideTab";

const ReponseTypePanel = lazy(() => import("../reponses/ReponseTypePanel"));

interface AideScreenProps {
  readonly onReglages: () => void;
}

/** The screen « Aide », or the welcome mail that it leads to. */
export default function AideScreen({ onReglages }: AideScreenProps) {
  const { clock, clipboard, preferences } = useServices();
  const { referent } = useStore(preferences);
  const { horaires, horairesTexte, departement } = useReglages();
  const identite = useIdentite();
  const [bienvenue, setBienvenue] = useState(false);
  if (bienvenue) {
    return (
      <Suspense fallback={<p className="note">{PANE.chargement}</p>}>
        <ReponseTypePanel
          code="bienvenue"
          titre={REPONSES.bienvenue}
          values={{ référent: referent, département: departement }}
          clipboard={clipboard}
          onClose={() => setBienvenue(false)}
        />
      </Suspense>
    );
  }
  return (
    <AideTab
      clock={clock}
      horairesLocaux={horairesTexte === "" ? null : horaires}
      identite={identite}
      raccourcis={RACCOURCIS}
      clipboard={clipboard}
      onBienvenue={() => setBienvenue(true)}
      onReglages={onReglages}
    />
  );
}
