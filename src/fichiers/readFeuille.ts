import type { CelluleLue, ContenuLu, FeuilleLue, RangeeLue } from "../domain/importation/fichierLu";
import type { CellValue } from "../ooxml/model";
import { cellValue } from "../ooxml/read/cellValue";
import { type CellSpan, SheetText } from "../ooxml/read/scanSheet";
import { findElement, rawAttribute } from "../ooxml/read/scanXml";
import type { SharedStrings } from "../ooxml/read/sharedStrings";
import type { Affichage } from "./readFormats";

/** What of a workbook its sheets refer to. */
export interface Partages {
  readonly strings: SharedStrings;
  readonly formats: readonly Affichage[];
  readonly depuis1904: boolean;
}

const JOURS_AVANT_1904 = 1462;

/** Reads a worksheet part: its cells that hold something. */
export function readFeuille(xml: string, nom: string, partages: Partages): FeuilleLue {
  const sheet = new SheetText(xml);
  const rangees: RangeeLue[] = [];
  for (const row of sheet.rows()) {
    const cellules = new Map<number, CelluleLue>();
    for (const cell of sheet.cells(row)) {
      const cellule = readCellule(sheet, cell, partages);
      if (cellule) cellules.set(cell.column, cellule);
    }
    if (cellules.size > 0) rangees.push({ numero: row.row + 1, cellules });
  }
  return { nom, rangees, fusions: [] };
}

function readCellule(sheet: SheetText, cell: CellSpan, partages: Partages): CelluleLue | null {
  const value = cellValue(sheet, cell, partages.strings);
  if (value === null || value === "") return null;
  const { xml, prefix } = sheet;
  const calculee = findElement(xml, `${prefix}f`, cell.contentStart, cell.contentEnd) !== null;
  const type = rawAttribute(xml, cell, "t") ?? "n";
  const style = Number(rawAttribute(xml, cell, "s") ?? 0);
  return { ...contenuOf(value, type, partages.formats[style] ?? "nombre", partages), calculee };
}

function contenuOf(
  value: CellValue,
  type: string,
  affichage: Affichage,
  { depuis1904 }: Partages,
): ContenuLu {
  if (type === "e") return { kind: "erreur", texte: String(value) };
  if (typeof value === "boolean") return { kind: "booleen", vrai: value };
  if (typeof value === "string") return { kind: "texte", texte: value };
  // An ISO date is of the 1900 system, whatever the workbook counts from.
  if (type === "d") return { kind: "date", serial: value };
  if (affichage === "nombre") return { kind: "nombre", nombre: value };
  if (affichage === "date")
    return { kind: "date", serial: value + (depuis1904 ? JOURS_AVANT_1904 : 0) };
  return { kind: "duree", jours: value, sansSecondes: affichage === "dureeSansSecondes" };
}
