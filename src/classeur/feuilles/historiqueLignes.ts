import { type ColonneKey, COLONNE_KEYS, type LigneHistorique } from "../../domain/historique";
import { moisKey, trimestreKey } from "../../domain/periode";
import type { CellInput, CellSpec } from "../../ooxml/write/spec";

/** Calculated columns over which the add-in writes constants. */
const FIGEES: readonly ColonneKey[] = ["niveau", "appel", "code"];

/**
 * The rows that the history starts with, as they come about: the add-in's (they have an id) hold
 * constants for level, call and code, those typed by hand the columns' formulas with what they give.
 */
export function lignesDeTable(lignes: readonly LigneHistorique[]): (CellInput | null)[][] {
  return lignes.map((ligne) =>
    COLONNE_KEYS.map((key) => {
      const figee = ligne.idLigne !== "" && FIGEES.includes(key);
      return figee ? constante(valeur(ligne, key)) : valeur(ligne, key);
    }),
  );
}

function constante(value: string | number | null): CellSpec {
  return { value: value ?? "", formula: null };
}

function valeur(ligne: LigneHistorique, key: ColonneKey): string | number | null {
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
