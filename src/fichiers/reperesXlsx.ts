import type { LieuDeCellule, Reperes, TableauDeFichier } from "../domain/importation/fichierLu";
import { parseReference } from "../ooxml/a1";
import type { TableModel } from "../ooxml/model";
import type { OpcPackage } from "../ooxml/opcPackage";
import { readDefinedNames } from "../ooxml/read/readWorkbook";
import { readTables } from "../ooxml/read/tables";
import { targetOfType, type WorkbookParts } from "../ooxml/read/workbookParts";
import { XmlError } from "../ooxml/xml/xmlText";
import { childrenOfAny, parseXml } from "../ooxml/xml/xmlTree";

/** No workbook of ours has a tenth of these. */
const NOMS_MAX = 10_000;
const TABLEAUX_MAX = 200;
const LONGUEUR_MAX = 300;

/** The names, the tables and the last saving of a workbook; what of it cannot be read is left out. */
export function readReperes(parts: OpcPackage, workbook: WorkbookParts): Reperes {
  return {
    noms: nomsOf(workbook),
    tableaux: tableauxOf(parts, workbook),
    modifie: modificationOf(parts),
  };
}

function nomsOf(workbook: WorkbookParts): ReadonlyMap<string, LieuDeCellule> {
  const noms = new Map<string, LieuDeCellule>();
  for (const { name, formula, sheet } of readDefinedNames(workbook).slice(0, NOMS_MAX)) {
    const lieu = sheet === undefined ? lieuOf(formula) : null;
    if (lieu) noms.set(name.toLowerCase(), lieu);
  }
  return noms;
}

/** Null for a name that is no plain reference. */
function lieuOf(formula: string): LieuDeCellule | null {
  if (formula.length > LONGUEUR_MAX || !formula.includes("!")) return null;
  try {
    const { sheet, rect } = parseReference(formula);
    return sheet === undefined
      ? null
      : { feuille: sheet, rangee: rect.row + 1, colonne: rect.column };
  } catch {
    // A formula, or a reference to what is gone.
    return null;
  }
}

function tableauxOf(parts: OpcPackage, { sheets }: WorkbookParts): TableauDeFichier[] {
  const tableaux: TableauDeFichier[] = [];
  for (const sheet of sheets) {
    if (tableaux.length >= TABLEAUX_MAX) break;
    const tables = readable(() => (parts.has(sheet.path) ? readTables(parts, sheet) : [])) ?? [];
    tableaux.push(...tables.slice(0, TABLEAUX_MAX).flatMap((table) => tableauOf(table) ?? []));
  }
  return tableaux;
}

function tableauOf(table: TableModel): TableauDeFichier | null {
  const { name: nom, sheet: feuille, rect, headerRow, totalsRow } = table;
  if (!headerRow) return null;
  return {
    ...{ nom, feuille, colonne: rect.column, colonnes: rect.columns },
    rangee: rect.row + 1,
    derniereRangee: rect.row + rect.rows - (totalsRow ? 1 : 0),
  };
}

function modificationOf(parts: OpcPackage): number | null {
  return readable(() => {
    const path = targetOfType(parts.relationships(""), "core-properties");
    if (path === null || !parts.has(path)) return null;
    const { root } = parseXml(parts.text(path));
    const moment = Date.parse(childrenOfAny(root, "modified")[0]?.textContent.trim() ?? "");
    return Number.isFinite(moment) ? moment : null;
  });
}

/** A part that is broken costs what it would have told. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error: unknown) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}
