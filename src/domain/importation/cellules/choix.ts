import { lireCanal } from "../../controle/regles/cellules";
import type { Canal, Niveau, OuiNon } from "../../historique";
import { normalizeLibelle } from "../../libelles";
import { type CelluleLue, texteOf } from "../fichierLu";
import { ILLISIBLE, lu, type Sens, VIDE } from "./sens";

const OUI = ["oui", "o", "ok", "x", "1", "vrai", "true"];
const NON = ["non", "n", "0", "faux", "false"];

/** « oui » or « non », written or ticked. */
export function ouiNonOf(cellule: CelluleLue | undefined): Sens<OuiNon> {
  const mot = motOf(cellule);
  if (mot === "") return VIDE;
  if (OUI.includes(mot)) return lu("oui");
  return NON.includes(mot) ? lu("non") : ILLISIBLE;
}

/** A call that does not say which way it came; the empty canal counts as one. */
const APPEL = /^(par )?(tel|telephone|appel|appel telephonique)$/;

export function canalOf(cellule: CelluleLue | undefined): Sens<Canal | ""> {
  const mot = motOf(cellule);
  if (mot === "") return VIDE;
  if (APPEL.test(mot)) return lu("");
  const { sens } = lireCanal(mot);
  return sens === "" ? ILLISIBLE : lu(sens);
}

/** « Niveau 2 », « N2 », « 2 ». */
export function niveauLuOf(cellule: CelluleLue | undefined): Sens<Niveau> {
  const mot = motOf(cellule);
  if (mot === "") return VIDE;
  switch (/^(?:niveau|niv|n)? ?([12])$/.exec(mot)?.[1]) {
    case "1":
      return lu("Niveau 1");
    case "2":
      return lu("Niveau 2");
    default:
      return ILLISIBLE;
  }
}

function motOf(cellule: CelluleLue | undefined): string {
  return normalizeLibelle(texteOf(cellule))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
