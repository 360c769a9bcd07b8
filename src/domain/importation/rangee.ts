import { normalizeLibelle } from "../libelles";
import type { Correspondance } from "./colonnesReconnues";
import { type CelluleLue, type RangeeLue, texteOf } from "./fichierLu";
import { isTripleVide, type Triple } from "./rapprochement";
import type { ColonneImportee } from "./titres";

/** What a row of an old file is, before its cells are read. */
export type NatureRangee = "vide" | "total" | "titres" | "sollicitation";

/** Columns that the old tool fills by itself, even beside nothing. */
const CALCULEES: readonly ColonneImportee[] = ["dureeMinutes", "niveau"];

const TOTAL = /^(sous ?-? ?)?(total|totaux|moyenne|somme|nombre)\b/;

export function natureOf(
  rangee: RangeeLue,
  titres: RangeeLue,
  correspondance: Correspondance,
): NatureRangee {
  if (isVide(rangee, correspondance)) return "vide";
  if (repeatsTitres(rangee, titres)) return "titres";
  if (!isTripleVide(tripleOfRangee(rangee, correspondance))) return "sollicitation";
  const texts = [...rangee.cellules.values()].map((cellule) => normalizeLibelle(texteOf(cellule)));
  return texts.some((texte) => TOTAL.test(texte)) ? "total" : "sollicitation";
}

/** The cell of a column; undefined when it is empty or when the file has not the column. */
export function celluleOf(
  { cellules }: RangeeLue,
  correspondance: Correspondance,
  key: keyof Correspondance,
): CelluleLue | undefined {
  const colonne = correspondance[key];
  return colonne === undefined ? undefined : cellules.get(colonne);
}

export function tripleOfRangee(rangee: RangeeLue, correspondance: Correspondance): Triple {
  const label = (key: keyof Triple): string => {
    const cellule = celluleOf(rangee, correspondance, key);
    return cellule?.kind === "erreur" ? "" : texteOf(cellule);
  };
  return { thematique: label("thematique"), motif: label("motif"), sousMotif: label("sousMotif") };
}

/** Nobody typed anything in it. */
function isVide({ cellules }: RangeeLue, correspondance: Correspondance): boolean {
  const places = new Set(CALCULEES.map((key) => correspondance[key]));
  return [...cellules].every(
    ([colonne, cellule]) =>
      texteOf(cellule) === "" || cellule.calculee || (places.has(colonne) && isNeutre(cellule)),
  );
}

/** What a column that fills itself holds beside nothing, its formulas once pasted as values. */
function isNeutre(cellule: CelluleLue): boolean {
  return /^(0|00:00|0:00|niveau)$/.test(normalizeLibelle(texteOf(cellule)));
}

function repeatsTitres({ cellules }: RangeeLue, titres: RangeeLue): boolean {
  return [...titres.cellules].every(
    ([colonne, titre]) => texteOf(cellules.get(colonne)) === texteOf(titre),
  );
}
