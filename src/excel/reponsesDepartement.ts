import type { ReponsesStore } from "../application/latePorts";
import { SuiviError } from "../domain/erreurs";
import {
  cellulesOfVersion,
  COLONNES_REPONSES,
  concurrentesOf,
  fauteOfReponse,
  FEUILLE_REPONSES,
  TABLE_REPONSES,
  versionOfCellules,
  type VersionReponse,
} from "../domain/reponsesDepartement";
import { guarded } from "./cells";
import { ask, read, write } from "./door";
import { freeName } from "./feuilles";
import { textOf } from "./namedCells";
import { columnsOf, inColumns } from "./ownTable";

/**
 * The department's answers in their table, on a hidden sheet: one row a version, rows only ever added.
 * The sheet is made with the first answer, in a new workbook as in an old one.
 */
export const excelReponses: ReponsesStore = {
  read: () => read(readVersions),
  add: async (version, connues) => {
    if (fauteOfReponse(version) === "tropLongue") throw new SuiviError("REPONSE_TROP_LONGUE");
    await write(queueTable, (context, table) => addVersion(context, table, version, connues));
  },
  eraseTextes: (ids) => write(queueTable, (context, table) => eraseTextes(context, table, ids)),
};

/** Rows in a request: a hundred texts of the largest size stay well below the 5 MB of an answer. */
const BLOCK_ROWS = 100;

type Champ = keyof VersionReponse;
const CHAMPS = Object.keys(COLONNES_REPONSES) as readonly Champ[];

interface Table {
  readonly table: Excel.Table;
  /** Where each column stands (0-based). */
  readonly colonnes: Readonly<Record<Champ, number>>;
  readonly width: number;
  /** Rows of its body, blank ones included. */
  readonly rowCount: number;
  readonly hasTotals: boolean;
}

/** Asks for the table; null in a workbook that has none. */
function queueTable(context: Excel.RequestContext): { read(): Table | null } {
  const table = context.workbook.tables.getItemOrNullObject(TABLE_REPONSES).load("showTotals");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("rowCount");
  return {
    read() {
      if (table.isNullObject) return null;
      const headers: readonly unknown[] = header.values[0] ?? [];
      const colonnes = columnsOf(COLONNES_REPONSES, headers);
      if (!colonnes) throw new SuiviError("REPONSES_ILLISIBLES");
      const { rowCount } = body;
      return { table, colonnes, width: headers.length, rowCount, hasTotals: table.showTotals };
    },
  };
}

async function readVersions(context: Excel.RequestContext): Promise<readonly VersionReponse[]> {
  const found = await ask(context, queueTable);
  if (!found) return [];
  const versions: VersionReponse[] = [];
  for (let first = 0; first < found.rowCount; first += BLOCK_ROWS)
    versions.push(...(await readBlock(context, found, first)));
  // Somebody may have copied a row: an id names one version.
  return [...new Map(versions.reverse().map((one) => [one.id, one])).values()].reverse();
}

async function readBlock(
  context: Excel.RequestContext,
  { table, colonnes, width, rowCount }: Table,
  first: number,
): Promise<readonly VersionReponse[]> {
  const rows = Math.min(BLOCK_ROWS, rowCount - first);
  const block = table
    .getDataBodyRange()
    .getCell(first, 0)
    .getResizedRange(rows - 1, width - 1)
    .load("values");
  await context.sync();
  return block.values.flatMap((row: unknown[]) => versionOfRow(row, colonnes) ?? []);
}

const versionOfRow = (
  row: readonly unknown[],
  colonnes: Table["colonnes"],
): VersionReponse | null =>
  versionOfCellules(
    Object.fromEntries(CHAMPS.map((champ) => [champ, textOf(row[colonnes[champ]])])) as Record<
      Champ,
      string
    >,
  );

/** What tells versions from one another, without their texts. */
const REPERES = ["id", "code", "precedentes"] as const;

async function readReperes(
  context: Excel.RequestContext,
  { table, colonnes, rowCount }: Table,
): Promise<readonly Pick<VersionReponse, (typeof REPERES)[number]>[]> {
  const body = table.getDataBodyRange();
  const [ids, codes, precedentes] = REPERES.map((champ) =>
    body
      .getCell(0, colonnes[champ])
      .getResizedRange(rowCount - 1, 0)
      .load("values"),
  );
  await context.sync();
  const text = (column: Excel.Range | undefined, row: number): string =>
    textOf((column?.values[row] as unknown[] | undefined)?.[0]);
  return Array.from({ length: rowCount }, (_, row) => ({
    id: text(ids, row).trim(),
    code: text(codes, row),
    precedentes: text(precedentes, row).split(/\s+/).filter(Boolean),
  }));
}

async function addVersion(
  context: Excel.RequestContext,
  found: Table | null,
  version: VersionReponse,
  connues: readonly string[],
): Promise<void> {
  if (!found) return writeRow(context, await makeTable(context), 0, version);
  if (found.hasTotals) throw new SuiviError("REPONSES_ILLISIBLES");
  const { table, colonnes, width, rowCount } = found;
  const rowAt = (row: number): Excel.Range =>
    table
      .getDataBodyRange()
      .getCell(row, 0)
      .getResizedRange(0, width - 1)
      .load("values");
  const [first, below] = [rowAt(0), rowAt(rowCount)];
  const reperes = await readReperes(context, found);
  if (reperes.some(({ id }) => id === version.id)) return;
  const named = reperes.filter(({ id }) => id !== "");
  if (concurrentesOf(version, connues, named).length > 0) throw new SuiviError("REPONSE_MODIFIEE");
  if (rowCount === 1 && isBlank(first)) return writeRow(context, found, 0, version);
  // An attempt that was stopped may have left its own row there, outside the table.
  const isOwn = below.values[0]?.[colonnes.id] === version.id;
  if (!isOwn && !isBlank(below)) throw new SuiviError("PLACE_OCCUPEE", PLACE);
  await writeRow(context, found, rowCount, version);
}

const PLACE = { feuille: FEUILLE_REPONSES } as const;

const isBlank = ({ values }: Excel.Range): boolean =>
  (values as unknown[][]).flat().every((content) => content === "");

/** In points. */
const LARGEURS: Readonly<Partial<Record<Champ, number>>> = {
  sousMotif: 160,
  texte: 420,
  objet: 160,
};

/** Queues the sheet with an empty table: headers and a blank row. */
async function makeTable(context: Excel.RequestContext): Promise<Table> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const taken = sheets.items.map(({ name }) => name);
  const sheet = context.workbook.worksheets.add(freeName(FEUILLE_REPONSES, taken));
  sheet.visibility = Excel.SheetVisibility.hidden;
  const header = sheet.getRangeByIndexes(0, 0, 1, CHAMPS.length);
  header.values = [CHAMPS.map((champ) => COLONNES_REPONSES[champ])];
  header.format.font.bold = true;
  CHAMPS.forEach((champ, column) => {
    sheet.getCell(0, column).format.columnWidth = LARGEURS[champ] ?? 90;
  });
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, 2, CHAMPS.length), true);
  table.name = TABLE_REPONSES;
  table.style = "TableStyleLight1";
  const colonnes = Object.fromEntries(
    CHAMPS.map((champ, column) => [champ, column]),
  ) as Table["colonnes"];
  return { table, colonnes, width: CHAMPS.length, rowCount: 1, hasTotals: false };
}

/** Writes a version into a row of the body, or right below it, and reads it back. */
async function writeRow(
  context: Excel.RequestContext,
  { table, colonnes, width, rowCount }: Table,
  row: number,
  version: VersionReponse,
): Promise<void> {
  const target = table
    .getDataBodyRange()
    .getCell(row, 0)
    .getResizedRange(0, width - 1);
  const cellules = cellulesOfVersion(version);
  target.numberFormat = [
    inColumns(colonnes, width, (champ) => (champ === "instant" ? "dd/mm/yyyy hh:mm" : "@")),
  ];
  target.values = [inColumns(colonnes, width, (champ) => guarded(cellules[champ]))];
  // AutoCorrect's « include new rows in table » may be off.
  if (row >= rowCount) table.resize(table.getRange().getBoundingRect(target));
  target.load("values");
  await context.sync();
  const written: readonly unknown[] = target.values[0] ?? [];
  if (!CHAMPS.every((champ) => written[colonnes[champ]] === cellules[champ]))
    throw new SuiviError("REPONSE_NON_CONFIRMEE");
}

async function eraseTextes(
  context: Excel.RequestContext,
  found: Table | null,
  ids: readonly string[],
): Promise<void> {
  if (!found || ids.length === 0) return;
  const { table, colonnes } = found;
  const wanted = new Set(ids);
  const reperes = await readReperes(context, found);
  const body = table.getDataBodyRange();
  reperes.forEach(({ id }, row) => {
    if (!wanted.has(id)) return;
    for (const champ of ["objet", "texte"] as const)
      body.getCell(row, colonnes[champ]).values = [[""]];
  });
  await context.sync();
}
