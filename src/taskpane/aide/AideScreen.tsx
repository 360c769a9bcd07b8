import { useState } from "react";
import type { LigneNomenclature } from "../../domain/nomenclature";
import { RACCOURCIS } from "../../messages/aide";
import { REPONSES } from "../../messages/reponses";
import { latePart, partOf } from "../latePart";
import { ReponsesListe } from "../reponses/ReponsesListe";
import { useServices } from "../ServicesContext";
import { useIdentite, useReglages } from "../useReglages";
import { useStore } from "../store";
import AideTab from "./AideTab";

const SignalementPack = latePart(partOf(() => import("./SignalementPack")));
const ReponseTypePanel = latePart(partOf(() => import("../reponses/ReponseTypePanel")));

interface AideScreenProps {
  readonly onReglages: () => void;
}

/** The screen « Aide », or the answer that it leads to: the welcome mail, or one that the department wrote. */
export default function AideScreen({ onReglages }: AideScreenProps) {
  const { clock, clipboard, preferences, historique, readNomenclature } = useServices();
  const { referent } = useStore(preferences);
  const { horaires, horairesTexte, departement } = useReglages();
  const identite = useIdentite();
  const [ouverte, setOuverte] = useState<LigneNomenclature | "bienvenue" | null>(null);
  if (ouverte) {
    return (
      <ReponseTypePanel
        {...(ouverte === "bienvenue"
          ? { code: "bienvenue", titre: REPONSES.bienvenue }
          : { code: ouverte.code, titre: ouverte.sousMotif, ligne: ouverte })}
        values={{ référent: referent, département: departement }}
        clipboard={clipboard}
        onClose={() => setOuverte(null)}
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
      onBienvenue={() => setOuverte("bienvenue")}
      onReglages={onReglages}
      reponses={<ReponsesListe onOuvrir={setOuverte} />}
      signalement={
        <SignalementPack
          {...{ historique, readNomenclature, clock, identite, clipboard, onReglages }}
        />
      }
    />
  );
}
