import { COLONNES_ECRITES, type LigneHistorique } from "./historique";

/** Whether two rows say the same in every column that the add-in writes. */
export function sameLigne(one: LigneHistorique, other: LigneHistorique): boolean {
  return COLONNES_ECRITES.every((key) => one[key] === other[key]);
}

/** Whether a row is among others, as it is. */
export function includesLigne(lignes: readonly LigneHistorique[], ligne: LigneHistorique): boolean {
  return lignes.some((other) => sameLigne(other, ligne));
}

/** The rows of both lists, each once; of one id, as many as there are different rows. */
export function mergeLignes(
  lignes: readonly LigneHistorique[],
  others: readonly LigneHistorique[],
): readonly LigneHistorique[] {
  return [...lignes, ...others.filter((ligne) => !includesLigne(lignes, ligne))];
}
