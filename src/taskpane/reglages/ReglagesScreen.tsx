import { useMemo } from "react";
import { readReglages, writeDepartement, writeHoraires } from "../../application/reglages";
import { useServices } from "../ServicesContext";
import { useStore } from "../useStore";
import type { ReglagesActions } from "./reglagesActions";
import ReglagesTab from "./ReglagesTab";

/** The screen « Réglages » on the pane's services. */
export default function ReglagesScreen() {
  const { preferences, reglagesClasseur } = useServices();
  const actions = useMemo((): ReglagesActions => {
    const ports = { reglagesClasseur };
    return {
      readReglages: () => readReglages(ports),
      writeDepartement: (departement) => writeDepartement(ports, departement),
      writeHoraires: (texte) => writeHoraires(ports, texte),
      savePreferences: preferences.save,
    };
  }, [preferences, reglagesClasseur]);
  return <ReglagesTab preferences={useStore(preferences)} actions={actions} />;
}
