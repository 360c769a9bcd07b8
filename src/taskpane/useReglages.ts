import { useEffect } from "react";
import { readReglages, type ReglagesLus } from "../application/reglages";
import { HORAIRES_SVI } from "../domain/assistance";
import { useServices } from "./ServicesContext";
import { useStore } from "./store";
import type { IdentiteReferent } from "../domain/escalade";

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

/** Who the référent is for the national team: the device's settings, and the workbook's département. */
export function useIdentite(affiche = true): IdentiteReferent {
  const { identite } = useStore(useServices().preferences);
  const { departement } = useReglages(affiche);
  return { ...identite, departement };
}
