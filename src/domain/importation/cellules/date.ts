import { parseDateEcrite } from "../../dateEcrite";
import { PREMIERE_DATE } from "../../controle/seuils";
import { toSerial } from "../../dates";
import type { CelluleLue } from "../fichierLu";
import { ILLISIBLE, luOuIllisible, type Sens, VIDE } from "./sens";

/** Between the two systems of dates of Excel, in days. */
const DE_1904_A_1900 = 1462;
/** Beyond it, a number is no date. */
const DERNIERE_DATE = toSerial({ year: 2099, month: 12, day: 31 });

/**
 * The day (serial) of a cell: a real date, a number that nothing shows as a date, or a date written as
 * text; its hour is left out.
 */
export function jourOf(cellule: CelluleLue | undefined, depuis1904: boolean): Sens<number> {
  switch (cellule?.kind) {
    case undefined:
      return VIDE;
    case "date":
      return plausible(cellule.serial);
    case "nombre":
      return plausible(cellule.nombre + (depuis1904 ? DE_1904_A_1900 : 0));
    case "texte":
      return cellule.texte.trim() === "" ? VIDE : plausible(parseDateEcrite(cellule.texte));
    default:
      return ILLISIBLE;
  }
}

function plausible(serial: number | null): Sens<number> {
  if (serial === null) return ILLISIBLE;
  const jour = Math.floor(serial);
  return luOuIllisible(jour >= PREMIERE_DATE && jour <= DERNIERE_DATE ? jour : null);
}
