import type { EnquetesStore } from "../../application/latePorts";
import { NAMES, TABLES } from "../../domain/classeur";
import {
  COLONNES_CALENDRIER,
  type FenetreEnquete,
  fenetreOfCellules,
} from "../../domain/enquete/calendrier";
import {
  COLONNES_REPONSES,
  type EnqueteEnvoyee,
  type ReponseEnvoyee,
} from "../../domain/enquete/reponses";
import { SuiviError } from "../../domain/erreurs";
import { guarded, guardedText } from "../cells";
import { contentOf, namedCell, textOf } from "../namedCells";
import { ask, read, write } from "../door";
import { columnsOf, inColumns } from "../ownTable";

/** The survey's record on Office.js: the table *ReponsesEnquete*, and the cell of the comments. */
export const excelEnquetes: EnquetesStore = {
  read: () =>
    read(async (context) => enquetesOf((await ask(context, queueReponses))?.lignes ?? [])),
  readCalendrier: () => read((context) => ask(context, queueCalendrier)),
  add: (enquete) => write(queueReponses, (context, lues) => addReponses(context, lues, enquete)),
  writeCommentaires: (texte) =>
    write(queueCommentaires, (context, range) => writeCommentaires(context, range, texte)),
};

/** The windows of the table *CalendrierEnquete*; none without it, or when its columns are others. */
function queueCalendrier(context: Excel.RequestContext): { read(): FenetreEnquete[] } {
  const table = context.workbook.tables.getItemOrNullObject(TABLES.calendrier).load("name");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values");
  return {
    read() {
      if (table.isNullObject) return [];
      const colonnes = columnsOf(COLONNES_CALENDRIER, header.values[0] ?? []);
      if (!colonnes) return [];
      const { debut, fin, ouverture, cloture } = colonnes;
      return (body.values as unknown[][]).flatMap(
        (row) =>
          fenetreOfCellules({
            ...{ debut: row[debut], fin: row[fin] },
            ...{ ouverture: row[ouverture], cloture: row[cloture] },
          }) ?? [],
      );
    },
  };
}

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
  const cell = range.getCell(0, 0);
  cell.values = [[guardedText(texte)]];
  cell.load("values");
  await context.sync();
  if (textOf(contentOf(cell)) !== texte) throw new SuiviError("ENQUETE_NON_CONFIRMEE");
}

/**
 * Writes the answers of a sending below those of the table, in the blank rows that it has first. Doing
 * it again after a lost answer writes only what is missing. ENQUETE_SANS_PLACE without the table, or
 * when something stands right below it.
 */
async function addReponses(
  context: Excel.RequestContext,
  lues: ReponsesLues | null,
  enquete: EnqueteEnvoyee,
): Promise<void> {
  if (!lues) throw new SuiviError("ENQUETE_SANS_PLACE");
  const missing = lignesOf(enquete).filter((ligne) => !lues.lignes.some(isSame(ligne)));
  if (missing.length === 0) return;
  const place = placeOf(context, lues, missing.length);
  const table = context.workbook.tables.getItem(TABLES.reponses).load("showTotals");
  place.load("values");
  await context.sync();
  const isTaken = place.values.some((row: unknown[]) => row.some((content) => content !== ""));
  if (isTaken || table.showTotals) throw new SuiviError("ENQUETE_SANS_PLACE");
  place.numberFormat = missing.map(() => [...lues.formats]);
  place.values = missing.map((ligne) =>
    inColumns(lues.colonnes, lues.width, (champ) => guarded(ligne[champ])),
  );
  // AutoCorrect's « include new rows in table » may be off.
  table.resize(table.getRange().getBoundingRect(place));
  place.load("values");
  await context.sync();
  if (
    !missing.every((ligne, row) =>
      isSame(ligne)(ligneReponse(place.values[row] ?? [], lues.colonnes)),
    )
  )
    throw new SuiviError("ENQUETE_NON_CONFIRMEE");
}

/** Whether a row says the same: one that was written only in part is another. */
const isSame =
  (one: LigneReponse) =>
  (other: LigneReponse | null): boolean =>
    COMPARES.every((champ) => other?.[champ] === one[champ]);
const COMPARES = ["instant", "debut", "fin", "cle", "valeur"] as const;

/** Rows from the first blank one at the table's end, or the one below it. */
function placeOf(
  context: Excel.RequestContext,
  { rowCount, blankAtEnd, width }: ReponsesLues,
  count: number,
): Excel.Range {
  return context.workbook.tables
    .getItem(TABLES.reponses)
    .getDataBodyRange()
    .getCell(rowCount - blankAtEnd, 0)
    .getResizedRange(count - 1, width - 1);
}

/** The table *ReponsesEnquete* as it was read. */
interface ReponsesLues {
  readonly colonnes: ColonnesReponses;
  /** Columns of the table, those that are not ours included. */
  readonly width: number;
  /** Rows of its body, blank ones included. */
  readonly rowCount: number;
  /** How many of them, from the last one up, hold nothing at all. */
  readonly blankAtEnd: number;
  readonly lignes: readonly LigneReponse[];
  /** Number formats of its first row, by column. */
  readonly formats: readonly unknown[];
}

/** Asks for the table; null in a workbook that has no such one, or one with other columns. */
function queueReponses(context: Excel.RequestContext): { read(): ReponsesLues | null } {
  const table = context.workbook.tables.getItemOrNullObject(TABLES.reponses).load("name");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values");
  const firstRow = body.getRow(0).load("numberFormat");
  return {
    read() {
      if (table.isNullObject) return null;
      const headers: readonly unknown[] = header.values[0] ?? [];
      const colonnes = columnsOf(COLONNES_REPONSES, headers);
      if (!colonnes) return null;
      const rows = body.values as unknown[][];
      return {
        colonnes,
        width: headers.length,
        rowCount: rows.length,
        blankAtEnd: blankRowsAtEnd(rows),
        lignes: rows.flatMap((row) => ligneReponse(row, colonnes) ?? []),
        formats: firstRow.numberFormat[0] ?? [],
      };
    },
  };
}

function blankRowsAtEnd(rows: readonly (readonly unknown[])[]): number {
  const isFilled = (row: readonly unknown[]) => row.some((content) => content !== "");
  const last = rows.map(isFilled).lastIndexOf(true);
  return rows.length - 1 - last;
}

type Champ = keyof typeof COLONNES_REPONSES;

/** Where each column of the table stands, 0-based. */
type ColonnesReponses = Readonly<Record<Champ, number>>;

/** One answer of one sending. */
interface LigneReponse extends ReponseEnvoyee {
  readonly instant: number;
  readonly debut: number;
  readonly fin: number;
}

/** A row of the table; null for one that a person typed without its dates, or left blank. */
function ligneReponse(row: readonly unknown[], colonnes: ColonnesReponses): LigneReponse | null {
  const [instant, debut, fin] = [row[colonnes.instant], row[colonnes.debut], row[colonnes.fin]];
  if (typeof instant !== "number" || typeof debut !== "number" || typeof fin !== "number")
    return null;
  const text = (champ: Champ): string => textOf(row[colonnes[champ]]);
  return {
    instant,
    debut,
    fin,
    cle: text("cle"),
    question: text("question"),
    valeur: text("valeur"),
  };
}

/** The rows of a sending, as they are written. */
function lignesOf({ instant, periode, reponses }: EnqueteEnvoyee): LigneReponse[] {
  return reponses.map((reponse) => ({ instant, ...periode, ...reponse }));
}

/** The sendings, the latest first; each with its answers in the table's order. */
function enquetesOf(lignes: readonly LigneReponse[]): EnqueteEnvoyee[] {
  const byInstant = new Map<number, LigneReponse[]>();
  for (const ligne of lignes) {
    const same = byInstant.get(ligne.instant);
    if (same) same.push(ligne);
    else byInstant.set(ligne.instant, [ligne]);
  }
  return [...byInstant.values()]
    .flatMap((same) => {
      const [first] = same;
      return first ? [enqueteOf(first, same)] : [];
    })
    .sort((a, b) => b.instant - a.instant);
}

function enqueteOf(
  { instant, debut, fin }: LigneReponse,
  lignes: readonly LigneReponse[],
): EnqueteEnvoyee {
  const reponses = lignes.map(({ cle, question, valeur }) => ({ cle, question, valeur }));
  return { instant, periode: { debut, fin }, reponses };
}
