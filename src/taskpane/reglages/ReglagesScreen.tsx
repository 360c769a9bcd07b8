import { useMemo } from "react";
import { flushSync } from "react-dom";
import { readReglages, writeDepartement, writeHoraires } from "../../application/reglages";
import { EntretienOuvrable } from "../entretien/EntretienOuvrable";
import { type EntretienPorts, entretienPortsOf } from "../entretien/entretienPorts";
import type { Aller } from "../paneEvents";
import { TITRE_ENQUETE } from "../resultats/enquete/titreEnquete";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import { tabId } from "../tabs/PaneTabs";
import type { ReglagesActions } from "./reglagesActions";
import ReglagesTab from "./ReglagesTab";

interface ReglagesScreenProps {
  /** The upkeep stays there, and works on, while another screen shows. */
  readonly affiche: boolean;
  /** Where another screen led to last: the panel that it names opens. */
  readonly aller: Aller | null;
}

/** The screen « Réglages » on the pane's services. */
export default function ReglagesScreen({ affiche, aller }: ReglagesScreenProps) {
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
    events,
    release,
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
  const onEnquete = (): void => {
    flushSync(() => events.emit({ type: "aller", tab: "resultats" }));
    // The survey shows once its period was read: until then its screen has the focus.
    const titre = window.document.getElementById(TITRE_ENQUETE);
    (titre ?? window.document.getElementById(tabId("resultats")))?.focus();
  };
  const courants = {
    ...{ historique, clock, ids, preferences, readNomenclature, onNomenclature, onEnquete },
    onEfface: () => release.restart(),
  };
  const loadPorts = async (): Promise<EntretienPorts> =>
    entretienPortsOf(courants, await lateAdapters());
  return (
    <EntretienOuvrable loadPorts={loadPorts} aller={aller}>
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
