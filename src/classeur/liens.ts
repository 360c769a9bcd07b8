import { SHEETS } from "../domain/classeur";
import type { CellSpec } from "../ooxml/write/spec";
import { linkCell } from "./cells";
import { absoluteReference } from "./references";
import { STYLES } from "./styles";

/** A link to the top of another sheet. */
export function lienVers(sheet: string, texte: string = sheet): CellSpec {
  const location = absoluteReference(sheet, "A1");
  return linkCell(texte, { location, tooltip: `Aller à la feuille ${sheet}` }, STYLES.lien);
}

/** Stands on every sheet: the cover is where all links start. */
export function lienVersGarde(): CellSpec {
  return lienVers(SHEETS.garde, `Retour à la ${SHEETS.garde.toLowerCase()}`);
}
