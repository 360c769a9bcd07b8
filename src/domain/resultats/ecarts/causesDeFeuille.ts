import { isSamePeriode, type Periode } from "../../periode";
import type { Sollicitation } from "../chiffres";
import type { FeuillesLues } from "../feuillesLues";
import { datesTexte } from "./causesDeLignes";
import type { CauseDeFeuille, CauseEcart } from "./ecart";

/** The sheet stands on another period than the one that is looked at. */
export function causesDePeriode(periode: Periode, feuilles: FeuillesLues): CauseDeFeuille[] {
  if (feuilles.periode !== null && isSamePeriode(feuilles.periode, periode)) return [];
  return [{ type: "periodeDifferente", periode: feuilles.periode }];
}

/**
 * Why a sheet may not show what its own formulas or pivot tables make of these rows; `derniere` is
 * what is left to suppose.
 */
export function causesDuReste(
  rows: readonly Sollicitation[],
  { calculManuel, horsTableau }: FeuillesLues,
  derniere: CauseDeFeuille,
): CauseEcart[] {
  const causes: CauseEcart[] = [];
  if (calculManuel) causes.push({ type: "calculManuel" });
  if (horsTableau > 0) causes.push({ type: "horsTableau", nombre: horsTableau });
  return [...causes, ...datesTexte(rows), derniere];
}
