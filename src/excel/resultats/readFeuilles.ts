import { NAMES, PIVOTS, SHEETS } from "../../domain/classeur";
import { byFigure, FIGURES, type Figures } from "../../domain/resultats/figures";
import type { EnqueteLue, FeuillesLues } from "../../domain/resultats/feuillesLues";
import { toSuiviError } from "../excelErrors";
import { textOf } from "./cellText";
import { chiffreLu } from "./chiffreLu";
import { suivisLus } from "./enqueteLue";
import { contentOf, namedCell } from "./namedCells";
import { periodeLisible } from "./periodeLue";
import { queueRowsBelow } from "./rowsBelow";
import { queueTableau, readTableau } from "./tableauAffiche";
import { type TableauAffiche, tableauMoisLu, tableauMotifsLu } from "./tableauLu";

/** What *Résultats* and *Enquête* show: one request for the sheets, one for each pivot table. */
export async function readFeuilles(
  context: Excel.RequestContext,
  figures: Figures = FIGURES,
): Promise<FeuillesLues> {
  const cell = (name: string) => namedCell(context, name);
  const [debut, fin] = [cell(NAMES.periodeDebut), cell(NAMES.periodeFin)];
  const chiffres = byFigure((_, { nom }) => cell(nom), figures);
  const enquete = queueEnquete(context);
  const horsTableau = queueRowsBelow(context);
  const application = context.application.load("calculationMode");
  const motifs = queueTableau(context, PIVOTS.motifs);
  const mois = queueTableau(context, PIVOTS.mois);
  await context.sync();
  return {
    periode: periodeLisible(contentOf(debut), contentOf(fin)),
    chiffres: byFigure((key, { unite }) => chiffreLu(contentOf(chiffres[key]), unite), figures),
    enquete: enquete.read(),
    horsTableau: horsTableau.read(),
    calculManuel: application.calculationMode === "Manual",
    tableauMotifs: await readPivot(context, motifs, tableauMotifsLu),
    tableauMois: await readPivot(context, mois, tableauMoisLu),
  };
}

/** The sheet of the survey is the one that holds its comments, or has its name. */
function queueEnquete(context: Excel.RequestContext): { read(): EnqueteLue | null } {
  const commentaires = namedCell(context, NAMES.enqueteCommentaires);
  const sheets = [
    commentaires.worksheet,
    context.workbook.worksheets.getItemOrNullObject(SHEETS.enquete),
  ];
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("values"));
  return {
    read() {
      const range = used.find(({ isNullObject }) => !isNullObject);
      const suivis = range ? suivisLus(range.values) : null;
      if (!suivis) return null;
      return {
        suivis,
        commentaires: commentaires.isNullObject ? null : textOf(contentOf(commentaires)),
      };
    },
  };
}

/** Null too when Excel itself cannot say what the table looks like. */
async function readPivot<T>(
  context: Excel.RequestContext,
  found: Excel.PivotTable,
  read: (affiche: TableauAffiche) => T | null,
): Promise<T | null> {
  if (found.isNullObject) return null;
  try {
    return read(await readTableau(context, found));
  } catch (error) {
    if (toSuiviError(error).code === "EXCEL_INATTENDU") return null;
    throw error;
  }
}
