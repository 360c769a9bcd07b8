import type { LigneBrute } from "../../domain/controle/historiqueBrut";
import {
  type BilanRangees,
  bilanOf,
  type PlanMiseAJour,
  planMiseAJour,
  type ChoixMiseAJour,
} from "../../domain/miseAJour/planMiseAJour";
import type { LectureOptions } from "../portsTardifs";
import type { EtatMiseAJour, MiseAJourPorts } from "./lireMiseAJour";
import { rangeeOf } from "./rangees";

/** What an update will do: shown before it is asked for. */
export interface ApercuMiseAJour {
  readonly etat: EtatMiseAJour;
  readonly choix: ChoixMiseAJour;
  readonly plan: PlanMiseAJour;
  readonly bilan: BilanRangees;
  readonly lignes: readonly LigneBrute[];
}

/** The rows of the history as the update will meet them. */
export async function lireLignes(
  { entretien }: Pick<MiseAJourPorts, "entretien">,
  options?: LectureOptions,
): Promise<readonly LigneBrute[]> {
  return (await entretien.readHistorique(options)).lignes;
}

/** What the choices come to over these rows; null when there is nothing to update. Reads nothing. */
export function apercuOf(
  etat: EtatMiseAJour,
  choix: ChoixMiseAJour,
  lignes: readonly LigneBrute[],
): ApercuMiseAJour | null {
  if (!etat.evolution) return null;
  const rangees = lignes.map(rangeeOf);
  const plan = planMiseAJour(etat.evolution.vers, rangees, choix);
  return { etat, choix, plan, bilan: bilanOf(plan, rangees, choix), lignes };
}
