import type { ContenuCellule } from "../domain/historiqueLu";
import { guarded } from "./cells";
import { NOTHING, write } from "./door";
import { inBlocks } from "./historique/blocks";

type Rows = readonly (readonly ContenuCellule[])[];

/** A name on the sheets that the add-in wrote: it may replace these, and no others. */
const MARK = "Feuille_du_complement";
/** What a sheet is called until it is complete; an interrupted one is taken away by the next. */
const PROVISOIRE = "Feuille en préparation";
const BLOCK_ROWS = 1_000;

/**
 * Writes a sheet of plain cells, as `FeuillesStore.write` says. It gets its name, and takes
 * the place of the former one, only once it is complete.
 */
export async function writeFeuille(nom: string, lignes: Rows): Promise<string> {
  const titre = titledName(nom);
  const provisoire = await write(queueSheets, addProvisoire);
  let first = 0;
  const next = async (size: number): Promise<void> => {
    const rows = lignes.slice(first, first + size);
    await write(NOTHING, (context) => writeRows(context, provisoire, first, rows));
    first += rows.length;
  };
  const left = () => lignes.length - first;
  await inBlocks(BLOCK_ROWS, { left, done: () => first, next }, {});
  return write(queueSheets, (context, sheets) => {
    fitColumns(context.workbook.worksheets.getItem(provisoire), lignes);
    return giveName(context, sheets, provisoire, titre);
  });
}

/** As `FeuillesStore.readEcrites` says; one that is still being written counts. */
export async function readEcrites(context: Excel.RequestContext): Promise<readonly string[]> {
  const sheets = queueSheets(context);
  await context.sync();
  const feuilles = await readMarks(context, sheets.read());
  return feuilles.filter(({ isOurs }) => isOurs).map(({ name }) => name);
}

/** As `FeuillesStore.remove` says. */
export function removeFeuille(nom: string): Promise<void> {
  return write(queueSheets, async (context, sheets) => {
    const feuilles = await readMarks(context, sheets);
    feuilles.find(({ name, isOurs }) => isOurs && name === nom)?.sheet.delete();
    await context.sync();
  });
}

/** About a letter, in points; and the widest column that a screen shows beside others. */
const LETTRE = 5.6;
const LETTRES_MAX = 60;
const LETTRES_MIN = 8;

/** As wide as what stands in them; Excel's own fit would make a comment run over several screens. */
function fitColumns(sheet: Excel.Worksheet, lignes: Rows): void {
  const lettres: number[] = [];
  for (const row of lignes)
    row.forEach((content, column) => {
      lettres[column] = Math.max(lettres[column] ?? LETTRES_MIN, String(content).length);
    });
  lettres.forEach((count, column) => {
    sheet.getCell(0, column).format.columnWidth = (Math.min(count, LETTRES_MAX) + 2) * LETTRE;
  });
}

interface Feuille {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly isOurs: boolean;
}

type Sheets = readonly Excel.Worksheet[];

function queueSheets(context: Excel.RequestContext): { read(): Sheets } {
  const sheets = context.workbook.worksheets.load("items/name");
  return { read: () => sheets.items };
}

async function readMarks(
  context: Excel.RequestContext,
  sheets: Sheets,
): Promise<readonly Feuille[]> {
  const marks = sheets.map((sheet) => sheet.names.getItemOrNullObject(MARK));
  await context.sync();
  return sheets.map((sheet, index) => ({
    sheet,
    name: sheet.name,
    isOurs: marks[index]?.isNullObject === false,
  }));
}

async function addProvisoire(context: Excel.RequestContext, sheets: Sheets): Promise<string> {
  const feuilles = await readMarks(context, sheets);
  const left = feuilles.filter(({ name, isOurs }) => isOurs && name.startsWith(PROVISOIRE));
  for (const { sheet } of left) sheet.delete();
  const others = feuilles.filter((feuille) => !left.includes(feuille)).map(({ name }) => name);
  const name = freeName(PROVISOIRE, others);
  const added = context.workbook.worksheets.add(name);
  added.visibility = Excel.SheetVisibility.hidden;
  added.names.add(MARK, added.getRange("A1")).visible = false;
  await context.sync();
  return name;
}

async function writeRows(
  context: Excel.RequestContext,
  name: string,
  first: number,
  rows: Rows,
): Promise<void> {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const target = context.workbook.worksheets
    .getItem(name)
    .getRangeByIndexes(first, 0, rows.length, width);
  target.values = rows.map((row) =>
    Array.from({ length: width }, (_, column) => guarded(row[column] ?? "")),
  );
  if (first === 0) target.getRow(0).format.font.bold = true;
  await context.sync();
}

async function giveName(
  context: Excel.RequestContext,
  sheets: Sheets,
  provisoire: string,
  titre: string,
): Promise<string> {
  const feuilles = await readMarks(context, sheets);
  const taken = feuilles.filter(({ isOurs }) => !isOurs).map(({ name }) => name);
  const name = freeName(titre, taken);
  const former = feuilles.find((one) => one.name.toLowerCase() === name.toLowerCase());
  former?.sheet.delete();
  const written = context.workbook.worksheets.getItem(provisoire);
  written.visibility = Excel.SheetVisibility.visible;
  written.name = name;
  await context.sync();
  return name;
}

/** Excel's limit of a sheet's name. */
const MAX_LENGTH = 31;

/** A name that Excel takes for a sheet: without the characters it refuses, not too long. */
function titledName(nom: string): string {
  const allowed = nom
    .replace(/[\\/?*[\]:]/g, " ")
    .trim()
    .slice(0, MAX_LENGTH);
  const unquoted = allowed.replace(/^'{1,31}/, "").replace(/'{1,31}$/, "");
  return unquoted.trim() || "Feuille";
}

/** `nom`, or « nom (2) », « nom (3) »… as long as it is among `taken` (case does not count). */
export function freeName(nom: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = nom.slice(0, MAX_LENGTH - suffix.length).trim() + suffix;
    if (!folded.has(name.toLowerCase())) return name;
  }
}
