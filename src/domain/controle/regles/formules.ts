import { aReparer, type Constat } from "../anomalie";
import { isCalculee, type LigneBrute } from "../historiqueBrut";

/** Level, code and « Appel » are constants on the rows that the add-in writes; these never are. */
const TOUJOURS_CALCULEES = ["dureeMinutes", "trimestre", "mois"] as const;

/** Formulas over which a value was pasted. */
export function constatsFormules(ligne: LigneBrute): Constat[] {
  const replaced = TOUJOURS_CALCULEES.filter((colonne) => !isCalculee(ligne, colonne));
  if (replaced.length === 0) return [];
  const formules = replaced.map((colonne) => [colonne, { formule: "colonne" }] as const);
  return [aReparer("formuleRemplacee", Object.fromEntries(formules))];
}
