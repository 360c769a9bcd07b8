import type { NomenclatureStore } from "../application/ports";
import { TABLES } from "../domain/classeur";
import { SuiviError } from "../domain/erreurs";
import type { Nomenclature } from "../domain/nomenclature";
import { read } from "./door";
import { nomenclatureOf } from "./nomenclatureLue";

/** The workbook's own nomenclature on Office.js: one request. */
export const excelNomenclature: NomenclatureStore = { read: () => read(readNomenclature) };

async function readNomenclature(context: Excel.RequestContext): Promise<Nomenclature> {
  const table = context.workbook.tables.getItemOrNullObject(TABLES.nomenclature);
  const range = table.getRange().load("values,rowIndex");
  await context.sync();
  if (table.isNullObject) throw new SuiviError("NOMENCLATURE_ABSENTE");
  return nomenclatureOf(range).nomenclature;
}
