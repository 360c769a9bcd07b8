import type { EnquetesStore } from "../../application/portsTardifs";
import { NAMES } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { runExcel } from "../runExcel";
import { addReponses } from "./addReponses";
import { guardedText } from "./guardedText";
import { namedCell } from "./namedCells";
import { readReponses } from "./readReponses";
import { enquetesOf } from "./reponsesTable";

/** The survey's record on Office.js: the table *ReponsesEnquete*, and the cell of the comments. */
export const excelEnquetes: EnquetesStore = {
  read: () => runExcel(async (context) => enquetesOf((await readReponses(context))?.lignes ?? [])),
  add: (enquete) => runExcel((context) => addReponses(context, enquete)),
  writeCommentaires: (texte) => runExcel((context) => writeCommentaires(context, texte)),
};

async function writeCommentaires(context: Excel.RequestContext, texte: string): Promise<void> {
  const range = namedCell(context, NAMES.enqueteCommentaires, "address");
  await context.sync();
  if (range.isNullObject) throw new SuiviError("ENQUETE_SANS_PLACE");
  // The name may stand for merged cells; only the first holds something.
  range.getCell(0, 0).values = [[guardedText(texte)]];
  await context.sync();
}
