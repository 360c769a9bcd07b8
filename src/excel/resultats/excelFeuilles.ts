import type { FeuillesStore } from "../../application/latePorts";
import { NAMES, PIVOTS, SHEETS } from "../../domain/classeur";
import { normalizeLibelle } from "../../domain/libelles";
import type {
  ChiffreLu,
  EnqueteLue,
  FeuillesLues,
  LigneSuivieLue,
} from "../../domain/resultats/feuillesLues";
import {
  byFigure,
  FIGURES,
  type Figures,
  SANS_VALEUR,
  type Unite,
} from "../../domain/resultats/figures";
import { contentOf, namedCell, textOf } from "../namedCells";
import { NOTHING, read, write } from "../door";
import { readEcrites, removeFeuille, writeFeuille } from "../feuilles";
import { toSuiviError } from "../excelErrors";
import { historiqueTable, readTable, writeTable } from "../historique/table";
import { queueBornes, readablePeriodeOf } from "./periode";
import { queueMissing, rebuildTableaux } from "./rebuildTableaux";
import {
  queueTableau,
  readTableau,
  type TableauAffiche,
  tableauMoisLu,
  tableauMotifsLu,
} from "./tableauxCroises";

/** The sheets *Résultats* and *Enquête*, and those that the add-in writes, on Office.js. */
export const excelFeuilles: FeuillesStore = {
  read: () => readTable(readFeuilles),
  rebuildTableaux: () => writeTable(queueMissing, rebuildTableaux),
  refreshCaches: () => write(NOTHING, refreshCaches),
  write: writeFeuille,
  readEcrites: () => read(readEcrites),
  remove: removeFeuille,
};

async function refreshCaches(context: Excel.RequestContext): Promise<void> {
  context.workbook.pivotTables.refreshAll();
  await context.sync();
}

/** What *Résultats* and *Enquête* show: one request for the sheets, one for each pivot table. */
export async function readFeuilles(
  context: Excel.RequestContext,
  figures: Figures = FIGURES,
): Promise<FeuillesLues> {
  const cell = (name: string) => namedCell(context, name);
  const bornes = queueBornes(context);
  const chiffres = byFigure((_, { nom }) => cell(nom), figures);
  const horaires = cell(NAMES.horaires);
  const enquete = queueEnquete(context);
  const horsTableau = queueRowsBelow(context);
  const application = context.application.load("calculationMode");
  const motifs = queueTableau(context, PIVOTS.motifs);
  const mois = queueTableau(context, PIVOTS.mois);
  await context.sync();
  return {
    periode: readablePeriodeOf(bornes.read()),
    chiffres: byFigure((key, { unite }) => chiffreOf(contentOf(chiffres[key]), unite), figures),
    enquete: enquete.read(),
    horsTableau: horsTableau.read(),
    horaires: horaires.isNullObject ? "" : textOf(contentOf(horaires)),
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
      const suivies = range ? suiviesOf(range.values) : null;
      if (!suivies) return null;
      return {
        suivies,
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

const SECONDES_PAR_JOUR = 86_400;

/** A figure's cell as it was read; a duration, a fraction of a day there, in seconds. */
function chiffreOf(content: unknown, unite: Unite): ChiffreLu {
  if (typeof content !== "number") return content === SANS_VALEUR ? null : "illisible";
  return unite === "duree" ? content * SECONDES_PAR_JOUR : content;
}

/** Headers of the followed lines on the sheet *Enquête*, by how they start. */
const TITRES = {
  sousMotif: "sous-motif suivi",
  appels: "nombre d'appels",
  dureeMoyenne: "duree moyenne",
  code: "code",
} as const;

/**
 * The followed lines among the cells of the sheet: from the row of their headers, wherever it
 * stands, to the first without a code. Null when the sheet has no such row.
 */
function suiviesOf(cellules: readonly (readonly unknown[])[]): LigneSuivieLue[] | null {
  const entete = cellules.findIndex((row) => positionOf(row, TITRES.sousMotif) >= 0);
  const titres = cellules[entete];
  if (!titres) return null;
  const code = positionOf(titres, TITRES.code);
  const appels = positionOf(titres, TITRES.appels);
  const dureeMoyenne = positionOf(titres, TITRES.dureeMoyenne);
  if (code < 0) return null;
  const codeOf = (row: readonly unknown[]): string => textOf(row[code]).trim();
  const rows = cellules.slice(entete + 1);
  const end = rows.findIndex((row) => codeOf(row) === "");
  return rows.slice(0, end < 0 ? rows.length : end).map((row) => ({
    code: codeOf(row),
    appels: chiffreOf(row[appels], "nombre"),
    dureeMoyenne: chiffreOf(row[dureeMoyenne], "duree"),
  }));
}

const positionOf = (row: readonly unknown[], titre: string): number =>
  row.findIndex((content) => normalizeLibelle(textOf(content)).startsWith(titre));

/** How far below the table filled rows are looked for. */
const LIMIT = 2_000;

/** Queues the reading of what stands right below the table; `read` after the next sync counts its filled rows, up to the first blank one. */
function queueRowsBelow(context: Excel.RequestContext): { read(): number } {
  const below = historiqueTable(context).getRange().getRowsBelow(LIMIT).load("rowIndex");
  const used = below.getUsedRangeOrNullObject(true).load("rowIndex,values");
  return {
    read() {
      if (used.isNullObject || used.rowIndex > below.rowIndex) return 0;
      const rows = used.values as unknown[][];
      const blank = rows.findIndex((row) => row.every((content) => content === ""));
      return blank < 0 ? rows.length : blank;
    },
  };
}
