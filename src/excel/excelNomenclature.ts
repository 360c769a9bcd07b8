import type { NomenclatureStore } from "../application/ports";
import { NAMES, TABLES } from "../domain/classeur";
import { SuiviError } from "../domain/erreurs";
import { COLONNES_NOMENCLATURE } from "../domain/historique";
import { normalizeLibelle } from "../domain/libelles";
import {
  checkNomenclature,
  indexNomenclature,
  type LigneNonVerifiee,
  type Nomenclature,
} from "../domain/nomenclature";
import { read } from "./door";

/** The workbook's own nomenclature on Office.js: one request. */
export const excelNomenclature: NomenclatureStore = { read: () => read(readNomenclature) };

async function readNomenclature(context: Excel.RequestContext): Promise<Nomenclature> {
  const table = context.workbook.tables.getItemOrNullObject(TABLES.nomenclature);
  const range = table.getRange().load("values,rowIndex");
  const version = queueVersion(context);
  await context.sync();
  if (table.isNullObject) throw new SuiviError("NOMENCLATURE_ABSENTE");
  return { ...nomenclatureOf(range).nomenclature, version: version.read() };
}

/** The number of the workbook's nomenclature, "" where no name tells it; call `read` after the next sync. */
export function queueVersion(context: Excel.RequestContext): { read(): string } {
  const cell = context.workbook.names
    .getItemOrNullObject(NAMES.versionNomenclature)
    .getRangeOrNullObject()
    .load("values");
  return { read: () => (cell.isNullObject ? "" : String(cell.values[0]?.[0])) };
}

const REQUIRED = ["code", "niveau", "thematique", "motif", "sousMotif"] as const;

/** What `Range.values` holds. */
type CellValue = string | number | boolean;

/** A row of the table that holds something; `index` is 0-based in its body. */
interface LigneLocalisee {
  readonly nonVerifiee: LigneNonVerifiee;
  readonly index: number;
}

/**
 * What the table *Nomenclature* holds, headers included, and its filled rows as they are.
 * NOMENCLATURE_INVALIDE gives the first fault with its row, numbered as the sheet does.
 */
export function nomenclatureOf({ values, rowIndex }: Pick<Excel.Range, "values" | "rowIndex">): {
  nomenclature: Nomenclature;
  nonVerifiees: readonly LigneNonVerifiee[];
} {
  const [headers = [], ...rows] = values as CellValue[][];
  const normalized = headers.map((header) => normalizeLibelle(String(header)));
  const positionOf = (key: keyof LigneNonVerifiee): number =>
    normalized.indexOf(normalizeLibelle(COLONNES_NOMENCLATURE[key]));
  // Another tool's table of the same name is not our nomenclature.
  if (REQUIRED.some((key) => positionOf(key) < 0)) throw new SuiviError("NOMENCLATURE_ABSENTE");
  const lues = localizeLignes(rows, positionOf);
  const nonVerifiees = lues.map(({ nonVerifiee }) => nonVerifiee);
  const { lignes, faults } = checkNomenclature(nonVerifiees);
  const [fault] = faults;
  if (fault) {
    throw new SuiviError("NOMENCLATURE_INVALIDE", {
      ligne: rowIndex + 2 + (lues[fault.ligne - 1]?.index ?? 0),
      colonne: COLONNES_NOMENCLATURE[fault.colonne],
      raison: fault.kind,
    });
  }
  return { nomenclature: indexNomenclature(lignes), nonVerifiees };
}

/** Rows without any label are blank lines of the table, not faults. */
function localizeLignes(
  rows: readonly (readonly CellValue[])[],
  positionOf: (key: keyof LigneNonVerifiee) => number,
): LigneLocalisee[] {
  const read = (row: readonly CellValue[], key: keyof LigneNonVerifiee): string =>
    String(row[positionOf(key)] ?? "");
  return rows
    .map((row, index) => ({
      index,
      nonVerifiee: {
        code: read(row, "code"),
        niveau: read(row, "niveau"),
        thematique: read(row, "thematique"),
        motif: read(row, "motif"),
        sousMotif: read(row, "sousMotif"),
        remplace: read(row, "remplace"),
        enquete: read(row, "enquete"),
        synonymes: read(row, "synonymes"),
        retiree: read(row, "retiree"),
      },
    }))
    .filter(({ nonVerifiee: { code, thematique, motif, sousMotif } }) =>
      Boolean(code + thematique + motif + sousMotif),
    );
}
