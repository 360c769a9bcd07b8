import type { NomenclatureStore } from "../application/ports";
import { TABLES } from "../domain/classeur";
import { SuiviError } from "../domain/erreurs";
import { COLONNES_NOMENCLATURE } from "../domain/historique";
import { normalizeLibelle } from "../domain/libelles";
import { indexNomenclature, type Nomenclature } from "../domain/nomenclature";
import { checkNomenclature, type LigneBrute } from "../domain/nomenclatureControle";
import { runExcel } from "./runExcel";

const REQUIRED = ["code", "niveau", "thematique", "motif", "sousMotif"] as const;

/** What `Range.values` holds. */
type CellValue = string | number | boolean;

/** The workbook's own nomenclature on Office.js: one request. */
export const excelNomenclature: NomenclatureStore = { read: () => runExcel(readNomenclature) };

async function readNomenclature(context: Excel.RequestContext): Promise<Nomenclature> {
  const table = context.workbook.tables.getItemOrNullObject(TABLES.nomenclature);
  const range = table.getRange().load("values");
  await context.sync();
  if (table.isNullObject) throw new SuiviError("NOMENCLATURE_ABSENTE");
  const [headers = [], ...rows] = range.values as CellValue[][];
  const normalized = headers.map((header) => normalizeLibelle(String(header)));
  const positionOf = (key: keyof LigneBrute): number =>
    normalized.indexOf(normalizeLibelle(COLONNES_NOMENCLATURE[key]));
  // Another tool's table of the same name is not our nomenclature.
  if (REQUIRED.some((key) => positionOf(key) < 0)) throw new SuiviError("NOMENCLATURE_ABSENTE");
  const { lignes, faults } = checkNomenclature(toLignesBrutes(rows, positionOf));
  const [fault] = faults;
  if (fault) {
    throw new SuiviError("NOMENCLATURE_INVALIDE", {
      ligne: fault.ligne,
      colonne: COLONNES_NOMENCLATURE[fault.colonne],
      raison: fault.kind,
    });
  }
  return indexNomenclature(lignes);
}

/** Rows without any label are blank lines of the table, not faults. */
function toLignesBrutes(
  rows: readonly (readonly CellValue[])[],
  positionOf: (key: keyof LigneBrute) => number,
): LigneBrute[] {
  const read = (row: readonly CellValue[], key: keyof LigneBrute): string =>
    String(row[positionOf(key)] ?? "");
  return rows
    .map((row) => ({
      code: read(row, "code"),
      niveau: read(row, "niveau"),
      thematique: read(row, "thematique"),
      motif: read(row, "motif"),
      sousMotif: read(row, "sousMotif"),
      remplace: read(row, "remplace"),
      enquete: read(row, "enquete"),
      synonymes: read(row, "synonymes"),
    }))
    .filter((brute) => brute.code + brute.thematique + brute.motif + brute.sousMotif !== "");
}
