import type { VersionsStore } from "../../application/portsMiseAJour";
import { NAMES } from "../../domain/classeur";
import { read } from "../door";

/** The versions that the cover sheet says, on Office.js: one request. */
export const excelVersions: VersionsStore = { read: () => read(readVersions) };

async function readVersions(context: Excel.RequestContext): ReturnType<VersionsStore["read"]> {
  const cell = (name: string): Excel.Range =>
    context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("values");
  const modele = cell(NAMES.versionClasseur);
  const numero = cell(NAMES.versionNomenclature);
  await context.sync();
  const textOf = (range: Excel.Range): string =>
    range.isNullObject ? "" : String(range.values[0]?.[0] ?? "");
  return { modele: textOf(modele), numero: textOf(numero) };
}
