import { type ColonneKey, COLONNE_KEYS, type LigneHistorique } from "../../domain/historique";
import { moisKey, trimestreKey } from "../../domain/periode";
import type { CellInput } from "../../ooxml/write/spec";

/** The rows that the history starts with; in a calculated column, the value that its formula gives. */
export function lignesDeTable(lignes: readonly LigneHistorique[]): (CellInput | null)[][] {
  return lignes.map((ligne) => COLONNE_KEYS.map((key) => valeur(ligne, key)));
}

function valeur(ligne: LigneHistorique, key: ColonneKey): CellInput | null {
  switch (key) {
    case "dureeMinutes":
      return ligne.dureeSecondes === null ? "" : ligne.dureeSecondes / 86_400;
    case "trimestre":
      return trimestreKey(ligne.date);
    case "mois":
      return moisKey(ligne.date);
    default:
      return ligne[key] === "" ? null : ligne[key];
  }
}
