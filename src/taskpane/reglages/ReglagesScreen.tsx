import { useMemo } from "react";
import { readReglages, writeDepartement, writeHoraires } from "../../application/reglages";
import { EntretienOuvrable } from "../entretien/EntretienOuvrable";
import { type EntretienPorts, entretienPortsOf } from "../entretien/entretienPorts";
import { useServices } from "../ServicesContext";
import { useStore } from "../useStore";
import type { ReglagesActions } from "./reglagesActions";
import ReglagesTab from "./ReglagesTab";

interface ReglagesScreenProps {
  /** The upkeep stays there, and works on, while another screen shows. */
  readonly affiche: boolean;
}

/** The screen « Réglages » on the pane's services. */
export default function ReglagesScreen({ affiche }: ReglagesScreenProps) {
  const {
    preferences,
    reglagesClasseur,
    clock,
    ids,
    readNomenclature,
    lateAdapters,
    nomenclatureRenewals,
  } = useServices();
  const actions = useMemo((): ReglagesActions => {
    const ports = { reglagesClasseur };
    return {
      readReglages: () => readReglages(ports),
      writeDepartement: (departement) => writeDepartement(ports, departement),
      writeHoraires: (texte) => writeHoraires(ports, texte),
      savePreferences: preferences.save,
    };
  }, [preferences, reglagesClasseur]);
  const current = useStore(preferences);
  const onNomenclature = (): void => nomenclatureRenewals.set(nomenclatureRenewals.get() + 1);
  const courants = { clock, ids, preferences, readNomenclature, onNomenclature };
  const loadPorts = async (): Promise<EntretienPorts> =>
    entretienPortsOf(courants, await lateAdapters());
  return (
    <EntretienOuvrable loadPorts={loadPorts}>
      {(entretien) =>
        affiche && <ReglagesTab preferences={current} actions={actions} entretien={entretien} />
      }
    </EntretienOuvrable>
  );
}
