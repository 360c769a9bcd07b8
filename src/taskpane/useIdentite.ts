import type { IdentiteReferent } from "../domain/escalade";
import { useServices } from "./ServicesContext";
import { useReglages } from "./useReglages";
import { useStore } from "./useStore";

/** Who the référent is for the national team: the device's settings, and the workbook's département. */
export function useIdentite(affiche = true): IdentiteReferent {
  const { identite } = useStore(useServices().preferences);
  const { departement } = useReglages(affiche);
  return { ...identite, departement };
}
