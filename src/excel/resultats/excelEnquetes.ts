import type { EnquetesStore } from "../../application/portsTardifs";
import { NAMES } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { ask, read, write } from "../door";
import { addReponses } from "./addReponses";
import { guardedText } from "./guardedText";
import { namedCell } from "./namedCells";
import { queueReponses } from "./readReponses";
import { enquetesOf } from "./reponsesTable";

/** The survey's record on Office.js: the table *ReponsesEnquete*, and the cell of the comments. */
export const excelEnquetes: EnquetesStore = {
  read: () =>
    read(async (context) => enquetesOf((await ask(context, queueReponses))?.lignes ?? [])),
  add: (enquete) => write(queueReponses, (context, lues) => addReponses(context, lues, enquete)),
  writeCommentaires: (texte) =>
    write(queueCommentaires, (context, range) => writeCommentaires(context, range, texte)),
};

function queueCommentaires(context: Excel.RequestContext): { read(): Excel.Range } {
  const range = namedCell(context, NAMES.enqueteCommentaires, "address");
  return { read: () => range };
}

async function writeCommentaires(
  context: Excel.RequestContext,
  range: Excel.Range,
  texte: string,
): Promise<void> {
  if (range.isNullObject) throw new SuiviError("ENQUETE_SANS_PLACE");
  // The name may stand for merged cells; only the first holds something.
  range.getCell(0, 0).values = [[guardedText(texte)]];
  await context.sync();
}
