import type { Nomenclature } from "../../nomenclature";
import type { Donnees } from "./donnees";
import type { Ecart } from "./ecart";
import { ecartsChiffres } from "./ecartsChiffres";
import { ecartsMois } from "./ecartsMois";
import { ecartsMotifs } from "./ecartsMotifs";
import { ecartsSuivis } from "./ecartsSuivis";

/**
 * Where *Résultats* and *Enquête* show something else than the rows of the period say, in the order
 * of the sheets. Without a nomenclature, *Enquête* is left out.
 */
export function ecartsOf(donnees: Donnees, nomenclature: Nomenclature | null): Ecart[] {
  return [
    ...ecartsChiffres(donnees),
    ...ecartsMotifs(donnees),
    ...ecartsMois(donnees),
    ...(nomenclature === null ? [] : ecartsSuivis(donnees, nomenclature)),
  ];
}
