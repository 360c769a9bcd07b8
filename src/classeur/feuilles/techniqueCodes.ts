import { SHEETS } from "../../domain/classeur";
import type { Nomenclature } from "../../domain/nomenclature";
import { codesComptes, lignesComptees } from "../../domain/nomenclatureCodes";
import { columnIndex, formatRect } from "../../ooxml/a1";
import type { CellBlock } from "../../ooxml/write/spec";
import { valueCell } from "../cells";
import { absoluteReference } from "../references";
import { EN_TETES, TEXTE_SEUL } from "../styles";

/**
 * The codes that count under each line: its own and those that it replaces, one line a row, in the
 * order of the counts of the chart. The last columns of the sheet: how many there are varies.
 */
const COLONNE = "AG";

export function blocDesCodes(nomenclature: Nomenclature): CellBlock {
  const rows = lignesComptees(nomenclature).map(({ code }) =>
    codesComptes(nomenclature, code).map((compte) => valueCell(compte, TEXTE_SEUL)),
  );
  return { at: `${COLONNE}1`, rows: [[valueCell("Codes comptés", EN_TETES.technique)], ...rows] };
}

/** The cells that hold the codes of a line, with their sheet. */
export function plageDesCodes(nomenclature: Nomenclature, code: string): string {
  const index = lignesComptees(nomenclature).findIndex((ligne) => ligne.code === code);
  const columns = codesComptes(nomenclature, code).length;
  const rect = { row: index + 1, column: columnIndex(COLONNE), rows: 1, columns };
  return absoluteReference(SHEETS.technique, formatRect(rect));
}
