import { useMemo } from "react";
import { readReglages, writeDepartement, writeHoraires } from "../../application/reglages";
import { EntretienOuvrable } from "../entretien/EntretienOuvrable";
import { type EntretienPorts, entretienPortsOf } from "../entretien/entretienPorts";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import type { ReglagesActions } from "./reglagesActions";
import ReglagesTab from "./ReglagesTab";

interface ReglagesScreenProps {
  /** The upkeep stays there, and works on, while another screen shows. */
  readonly affiche: boolean;
  /** How often the update of the workbook was asked for: its panel then opens. */
  readonly misesAJour: number;
}

/** The screen « Réglages » on the pane's services. */
export default function ReglagesScreen({ affiche, misesAJour }: ReglagesScreenProps) {
  const {
    preferences,
    document,
    reglages,
    historique,
    reglagesClasseur,
    clock,
    ids,
    readNomenclature,
    lateAdapters,
    nomenclatureRenewals,
  } = useServices();
  const actions = useMemo((): ReglagesActions => {
    const ports = { reglagesClasseur };
    /** The other screens then show what the workbook now says. */
    const written = async (writing: Promise<string | null>): Promise<string | null> => {
      const kept = await writing;
      if (kept !== null) void reglages.read(() => readReglages(ports));
      return kept;
    };
    return {
      readReglages: () => readReglages(ports),
      writeDepartement: (texte) => written(writeDepartement(ports, texte)),
      writeHoraires: (texte) => written(writeHoraires(ports, texte)),
      savePreferences: preferences.save,
    };
  }, [preferences, reglages, reglagesClasseur]);
  const current = useStore(preferences);
  const onNomenclature = (): void => nomenclatureRenewals.set(nomenclatureRenewals.get() + 1);
  const courants = { historique, clock, ids, preferences, readNomenclature, onNomenclature };
  const loadPorts = async (): Promise<EntretienPorts> =>
    entretienPortsOf(courants, await lateAdapters());
  return (
    <EntretienOuvrable loadPorts={loadPorts} misesAJour={misesAJour}>
      {(entretien) =>
        affiche && (
          <ReglagesTab
            preferences={current}
            document={document}
            actions={actions}
            entretien={entretien}
          />
        )
      }
    </EntretienOuvrable>
  );
}
