import type { SaisieEnCours } from "../../application/ports";
import { formatDate, parseDate } from "../../domain/dates";
import type { LigneNomenclature } from "../../domain/nomenclature";
import ReponseTypePanel from "../reponses/ReponseTypePanel";
import { useServices } from "../ServicesContext";
import { useReglages } from "../useReglages";

interface ReponseDuMotifProps {
  /** Of the chosen motif. */
  readonly ligne: LigneNomenclature;
  readonly saisie: SaisieEnCours;
  readonly onClose: () => void;
}

/** The answer of a motif, with what the call and the settings already say. */
export default function ReponseDuMotif({ ligne, saisie, onClose }: ReponseDuMotifProps) {
  const { clipboard } = useServices();
  const { departement } = useReglages();
  const date = parseDate(saisie.date);
  const values = {
    référent: saisie.referent,
    identifiant: saisie.identifiant,
    département: departement,
    date: date === null ? "" : formatDate(date),
  };
  return (
    <ReponseTypePanel
      code={ligne.code}
      titre={ligne.sousMotif}
      ligne={ligne}
      values={values}
      clipboard={clipboard}
      onClose={onClose}
    />
  );
}
