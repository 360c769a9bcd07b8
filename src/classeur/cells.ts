import type { CellInput, CellSpec, CellStyle, HyperlinkSpec } from "../ooxml/write/spec";
import { SHEETS } from "../domain/classeur";
import { type Figure, formuleDePrecision, texteDesEcartees } from "../domain/resultats/figures";
import { STYLES } from "./styles";
import { formatSheetRect, parseRect } from "../ooxml/a1";

/** A constant cell. */
export function valueCell(value: string | number, style: CellStyle): CellSpec {
  return { value, style };
}

/** A formula with the value that it gives at build time, so that a viewer that does not calculate shows it. */
export function formulaCell(formula: string, value: string | number, style: CellStyle): CellSpec {
  return { formula, value, style };
}

/** What a figure is counted in, beside its cell, with how many rows it leaves out. */
export function precisionCell(figure: Figure, precision: string, ecartees: number): CellSpec {
  const formule = formuleDePrecision(figure, precision);
  if (formule === null) return valueCell(precision, STYLES.precision);
  const texte = ecartees === 0 ? precision : `${precision}. ${texteDesEcartees(ecartees)}`;
  return formulaCell(formule, texte, STYLES.precision);
}

export function linkCell(value: string, hyperlink: HyperlinkSpec, style: CellStyle): CellSpec {
  return { value, hyperlink, style };
}

/** A column of cells, one a row, as a block wants them. */
export function inColumn(cells: readonly (CellInput | null)[]): (CellInput | null)[][] {
  return cells.map((cell) => [cell]);
}

/** A link to the top of another sheet. */
export function lienVers(sheet: string, texte: string = sheet): CellSpec {
  const location = absoluteReference(sheet, "A1");
  return linkCell(texte, { location, tooltip: `Aller à la feuille ${sheet}` }, STYLES.lien);
}

/** Stands on every sheet: the cover is where all links start. */
export function lienVersGarde(): CellSpec {
  return lienVers(SHEETS.garde, `Retour à la ${SHEETS.garde.toLowerCase()}`);
}

/** `'Page de garde'!$C$8`: a range of a sheet, for names, links and chart series. */
export function absoluteReference(sheet: string, range: string): string {
  return formatSheetRect(sheet, parseRect(range));
}
