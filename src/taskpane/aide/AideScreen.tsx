import { useState } from "react";
import { RACCOURCIS } from "../../messages/aide";
import { REPONSES } from "../../messages/reponses";
import { latePart, partOf } from "../latePart";
import { useServices } from "../ServicesContext";
import { useIdentite, useReglages } from "../useReglages";
import { useStore } from "../store";
import AideTab from "./AideTab";

const SignalementPack = latePart(partOf(() => import("./SignalementPack")));
const ReponseTypePanel = latePart(partOf(() => import("../reponses/ReponseTypePanel")));

interface AideScreenProps {
  readonly onReglages: () => void;
}

/** The screen « Aide », or the welcome mail that it leads to. */
export default function AideScreen({ onReglages }: AideScreenProps) {
  const { clock, clipboard, preferences, historique, readNomenclature } = useServices();
  const { referent } = useStore(preferences);
  const { horaires, horairesTexte, departement } = useReglages();
  const identite = useIdentite();
  const [bienvenue, setBienvenue] = useState(false);
  if (bienvenue) {
    return (
      <ReponseTypePanel
        code="bienvenue"
        titre={REPONSES.bienvenue}
        values={{ référent: referent, département: departement }}
        clipboard={clipboard}
        onClose={() => setBienvenue(false)}
      />
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
      signalement={
        <SignalementPack
          {...{ historique, readNomenclature, clock, identite, clipboard, onReglages }}
        />
      }
    />
  );
}
