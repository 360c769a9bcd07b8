import { useEffect } from "react";
import { readReglages, type ReglagesLus } from "../application/reglages";
import { HORAIRES_SVI } from "../domain/assistance";
import { useServices } from "./ServicesContext";
import { useStore } from "./useStore";

/** What stands while the workbook has not answered, or cannot. */
const INCONNUS: ReglagesLus = {
  departement: "",
  horaires: HORAIRES_SVI,
  horairesTexte: "",
  horairesModifiables: false,
  horairesIllisibles: false,
};

/** The workbook's settings, read anew each time a screen that needs them shows. */
export function useReglages(affiche = true): ReglagesLus {
  const { reglages, reglagesClasseur } = useServices();
  const { valeur } = useStore(reglages);
  useEffect(() => {
    if (affiche) void reglages.read(() => readReglages({ reglagesClasseur }));
  }, [affiche, reglages, reglagesClasseur]);
  return valeur ?? INCONNUS;
}
