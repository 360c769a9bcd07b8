import type { NomenclatureStore } from "../application/ports";
import { NAMES, TABLES } from "../domain/classeur";
import { SuiviError } from "../domain/erreurs";
import type { Nomenclature } from "../domain/nomenclature";
import { noteModele } from "./modele";
import { nomenclatureOf } from "./nomenclatureLue";
import { runExcel } from "./runExcel";

/** The workbook's own nomenclature on Office.js: one request, which also tells its model. */
export const excelNomenclature: NomenclatureStore = { read: () => runExcel(readNomenclature) };

async function readNomenclature(context: Excel.RequestContext): Promise<Nomenclature> {
  const table = context.workbook.tables.getItemOrNullObject(TABLES.nomenclature);
  const range = table.getRange().load("values,rowIndex");
  const version = context.workbook.names.getItemOrNullObject(NAMES.versionClasseur);
  const modele = version.getRangeOrNullObject().load("values");
  await context.sync();
  noteModele(modele.isNullObject ? "" : String(modele.values[0]?.[0]));
  if (table.isNullObject) throw new SuiviError("NOMENCLATURE_ABSENTE");
  return nomenclatureOf(range).nomenclature;
}
