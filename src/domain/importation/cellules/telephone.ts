import { lireTelephone } from "../../controle/regles/telephones";
import { type CelluleLue, texteOf } from "../fichierLu";
import { ILLISIBLE, lu, type Sens, VIDE } from "./sens";

/** A phone number in its stored form, whatever its spaces, and with the 0 that a number loses in Excel. */
export function telephoneOf(cellule: CelluleLue | undefined): Sens<string> {
  const texte = texteOf(cellule).replace(/[\s.-]/g, "");
  if (texte === "") return VIDE;
  const { sens } = lireTelephone(texte);
  return sens === "" ? ILLISIBLE : lu(sens);
}
