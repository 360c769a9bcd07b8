import { SuiviError } from "../../domain/erreurs";
import { MARQUES } from "../../domain/classeur";
import { FEUILLE_ESSAIS } from "../../domain/diagnostic/sondes";
import { toSuiviError } from "../excelErrors";
import { type Ask, write } from "../door";

/**
 * The bench that probes work on: a sheet with a small table, made anew for each, in a workbook that is
 * marked as a throwaway one. Nothing is touched in any other.
 *
 *   A Clé | B Texte (@) | C Nombre (0.00) | D Double (calculated) | E Mois (list)
 */
export interface Atelier {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
}

const TABLE_ESSAIS = "EssaisDiagnostic";

/** Key, text, number and month of a row; the rest is calculated. */
export type LigneEssai = readonly [cle: string, texte: string, nombre: number, mois: string];

/** What the table starts with. */
export const LIGNES_ESSAIS: readonly LigneEssai[] = [
  ["k1", "un", 1, "M1"],
  ["k2", "deux", 2, "M2"],
  ["k3", "trois", 3, "M1"],
];

const EN_TETES = ["Clé", "Texte", "Nombre", "Double", "Mois"];
export const FORMAT_NOMBRE = "0.00";
const FORMULE_DOUBLE = "=[@Nombre]*2";
const MOIS = "M1,M2,M3";

/** A free place beside the table and its pivot table. */
export const LIBRE = "H";

type Probe<T> = (context: Excel.RequestContext, atelier: Atelier) => Promise<T>;

/** Runs a probe on a bench of its own. DIAGNOSTIC_AUTRE_CLASSEUR where the workbook is not marked. */
export function onBench<T>(probe: Probe<T>): Promise<T> {
  return write(queueMark, async (context, isMarked) => {
    if (!isMarked) throw new SuiviError("DIAGNOSTIC_AUTRE_CLASSEUR");
    const atelier = await build(context);
    return probe(context, atelier);
  });
}

/** Takes the bench away; does nothing in a workbook that is not marked. */
export function clearBench(): Promise<void> {
  return write(queueMark, async (context, isMarked) => {
    if (!isMarked) return;
    context.workbook.worksheets.getItemOrNullObject(FEUILLE_ESSAIS).delete();
    await context.sync();
  });
}

/** Whether the workbook is marked as a throwaway one. */
export const queueMark: Ask<boolean> = (context) => {
  const mark = context.workbook.names.getItemOrNullObject(MARQUES.diagnostic).load("name");
  return { read: () => !mark.isNullObject };
};

async function build(context: Excel.RequestContext): Promise<Atelier> {
  const { worksheets } = context.workbook;
  const former = worksheets.getItemOrNullObject(FEUILLE_ESSAIS).load("name");
  await context.sync();
  if (!former.isNullObject) former.delete();
  const sheet = worksheets.add(FEUILLE_ESSAIS);
  sheet.getRange("B2:B4").numberFormat = LIGNES_ESSAIS.map(() => ["@"]);
  sheet.getRange("C2:C4").numberFormat = LIGNES_ESSAIS.map(() => [FORMAT_NOMBRE]);
  sheet.getRange("E2:E4").numberFormat = LIGNES_ESSAIS.map(() => ["@"]);
  sheet.getRange("A1:E1").values = [EN_TETES];
  // No null: what Excel makes of one is for its own probe.
  sheet.getRange("A2:C4").values = LIGNES_ESSAIS.map((row) => row.slice(0, 3));
  sheet.getRange("E2:E4").values = LIGNES_ESSAIS.map((row) => [row[3]]);
  const table = sheet.tables.add("A1:E4", true);
  table.name = TABLE_ESSAIS;
  await context.sync();
  sheet.getRange("D2:D4").formulas = LIGNES_ESSAIS.map(() => [FORMULE_DOUBLE]);
  sheet.getRange("E2:E4").dataValidation.rule = { list: { inCellDropDown: true, source: MOIS } };
  await context.sync();
  return { sheet, table };
}

/** Queues a row at a 1-based row of the sheet; the calculated column is left alone. */
export function putRow(sheet: Excel.Worksheet, at: number, row: LigneEssai): void {
  sheet.getRange(`A${at}:C${at}`).values = [row.slice(0, 3)];
  sheet.getRange(`E${at}`).values = [[row[3]]];
}

/** Writes a row right below the table; gives how many rows the table then has. */
export async function writeBelow(
  context: Excel.RequestContext,
  { sheet, table }: Atelier,
  row: LigneEssai,
): Promise<number> {
  putRow(sheet, 5, row);
  await context.sync();
  const body = table.getDataBodyRange().load("rowCount");
  await context.sync();
  return body.rowCount;
}

/** The same, and the row joins the table even where Excel leaves it below. */
export async function addRow(
  context: Excel.RequestContext,
  atelier: Atelier,
  row: LigneEssai,
): Promise<void> {
  const rows = await writeBelow(context, atelier, row);
  if (rows > LIGNES_ESSAIS.length) return;
  atelier.table.resize("A1:E5");
  await context.sync();
}

/** What the host answers to what is queued: "" when it does it, else its error's code. */
export async function refusalOf(context: Excel.RequestContext): Promise<string> {
  try {
    await context.sync();
    return "";
  } catch (error: unknown) {
    return String(toSuiviError(error).details["codeExcel"]);
  }
}

/** A duration as reports have it; `elapsed` in milliseconds. */
export const inMs = (elapsed: number): string => `${Math.round(elapsed)} ms`;
