import { isPlusRecent } from "../domain/classeur";
import { SuiviError } from "../domain/erreurs";

/** The model of the workbook as the nomenclature's reading found it; "" before, or where it says none. */
let modele = "";

export function noteModele(version: string): void {
  modele = version;
}

/** For whatever writes: a workbook made for a later add-in is only read. Throws CLASSEUR_PLUS_RECENT. */
export function requireModeleConnu(): void {
  if (isPlusRecent(modele)) throw new SuiviError("CLASSEUR_PLUS_RECENT", { version: modele });
}
