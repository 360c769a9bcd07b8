import type { ContenuEcrit, RangeesNationales } from "../../application/portsConsolidation";
import type { LectureOptions } from "../../application/latePorts";
import type { TablesConsolidees } from "../../domain/consolidation/tableauDeBord";
import { SuiviError } from "../../domain/erreurs";
import { guardedText } from "../cells";
import { ask, NOTHING, read, write } from "../door";
import { inBlocks } from "../historique/blocks";
import {
  BLOCK_ROWS,
  fichiersIn,
  NOMS,
  readRows,
  TABLE_KEYS,
  type TableKey,
  WRITTEN_ROWS,
} from "./tables";

/**
 * The one write of a consolidation. Rows are more than a request may carry: they are brought block by
 * block onto a hidden sheet, where nothing reads them, and what the tables hold is copied beside them.
 * Then one request puts the new rows into the tables; when the workbook does not show them afterwards,
 * another puts the former ones back.
 */

const ATTENTE = "Consolidation en cours";
/** First column (0-based) of each table's new rows on the hidden sheet; its former ones stand 200 further. */
const PLACES: Readonly<Record<TableKey, number>> = { mesures: 0, fichiers: 60, enquetes: 120 };
const AVANT = 200;

type Row = readonly ContenuEcrit[];

export async function writeTables(
  avant: TablesConsolidees,
  rangees: RangeesNationales,
  options: LectureOptions,
): Promise<void> {
  const tailles = await write(queueTailles, (context, found) =>
    prepare(context, checkUnchanged(avant, found)),
  );
  try {
    await bringRows(rangees, options);
    await put(rangees, tailles);
  } finally {
    await write(NOTHING, async (context) => {
      context.workbook.worksheets.getItemOrNullObject(ATTENTE).delete();
      await context.sync();
    });
  }
}

/** Rows and columns of a table's body. */
interface Taille {
  readonly rows: number;
  readonly columns: number;
}
type Tailles = Readonly<Record<TableKey, Taille>>;

interface Trouve {
  readonly tailles: Tailles;
  readonly headers: readonly unknown[];
  readonly fichiers: readonly (readonly unknown[])[];
}

/** Asks for the sizes of the tables, and for the register: it changes with every consolidation. */
function queueTailles(context: Excel.RequestContext): { read(): Trouve } {
  const tables = TABLE_KEYS.map((key) => {
    const table = context.workbook.tables.getItemOrNullObject(NOMS[key]).load("name,showTotals");
    const body = table.getDataBodyRange().load("rowCount,columnCount");
    return { key, table, body };
  });
  const register = context.workbook.tables.getItemOrNullObject(NOMS.fichiers);
  const header = register.getHeaderRowRange().load("values");
  const values = register.getDataBodyRange().load("values");
  return {
    read() {
      for (const { key, table } of tables)
        if (table.isNullObject) throw new SuiviError("TABLEAU_NATIONAL_ABSENT", { nom: NOMS[key] });
      const entries = tables.map(
        ({ key, body }) => [key, { rows: body.rowCount, columns: body.columnCount }] as const,
      );
      return {
        tailles: Object.fromEntries(entries) as Record<TableKey, Taille>,
        headers: (header.values[0] ?? []) as unknown[],
        fichiers: values.values as unknown[][],
      };
    },
  };
}

function checkUnchanged(avant: TablesConsolidees, { tailles, headers, fichiers }: Trouve): Tailles {
  const filled = fichiers.filter((row) => row.some((content) => content !== ""));
  const now = fichiersIn({ headers, rows: filled });
  const same =
    JSON.stringify(now) === JSON.stringify(avant.fichiers) &&
    tailles.mesures.rows === Math.max(1, avant.mesures.length);
  if (!same) throw new SuiviError("TABLEAU_NATIONAL_CHANGE");
  return tailles;
}

/** Makes the hidden sheet, with what the tables hold on it; one that was left behind goes. */
async function prepare(context: Excel.RequestContext, tailles: Tailles): Promise<Tailles> {
  const { worksheets, tables } = context.workbook;
  const left = worksheets.getItemOrNullObject(ATTENTE).load("name");
  await context.sync();
  if (!left.isNullObject) left.delete();
  const sheet = worksheets.add(ATTENTE);
  sheet.visibility = Excel.SheetVisibility.hidden;
  for (const key of TABLE_KEYS) {
    const { rows, columns } = tailles[key];
    const copy = sheet.getRangeByIndexes(0, PLACES[key] + AVANT, rows, columns);
    copy.copyFrom(tables.getItem(NOMS[key]).getDataBodyRange(), Excel.RangeCopyType.values);
  }
  await context.sync();
  return tailles;
}

/**
 * All rows in one batch, a request a block, so that nothing of this pane comes in between. Cut into a batch
 * a block, each would ask the door's questions again, and wait for whatever Excel has to calculate since
 * the block before; and an « Actualiser » or another write could come between two of them. What waits
 * meanwhile is little: nobody logs calls in this workbook, and a person who stops the write is heard after
 * each block, before any table has changed.
 */
function bringRows(rangees: RangeesNationales, options: LectureOptions): Promise<void> {
  const total = TABLE_KEYS.reduce((sum, key) => sum + rangees[key].length, 0);
  let done = 0;
  return write(NOTHING, async (context) => {
    for (const key of TABLE_KEYS) {
      const rows = rangees[key];
      let first = 0;
      const next = async (count: number): Promise<void> => {
        await bringBlock(context, rows.slice(first, first + count), first, PLACES[key]);
        first += count;
        done += count;
        options.onProgress?.(done, total);
      };
      await inBlocks(
        WRITTEN_ROWS,
        { left: () => rows.length - first, done: () => first, next },
        options,
      );
    }
  });
}

/** Rows onto the hidden sheet, their first cell at that row and column (0-based). */
async function bringBlock(
  context: Excel.RequestContext,
  block: readonly Row[],
  row: number,
  column: number,
): Promise<void> {
  const width = block[0]?.length ?? 1;
  const sheet = context.workbook.worksheets.getItem(ATTENTE);
  sheet.getRangeByIndexes(row, column, block.length, width).values = block.map(cellsOf);
  await context.sync();
}

/** A code stays the text that it is: « 01 » would become a number, « 2026-10 » a date. */
const cellsOf = (row: Row): (string | number)[] =>
  row.map((content) => (typeof content === "string" ? guardedText(content) : (content ?? "")));

/** Puts the new rows into the tables, looks at them, and puts the former ones back when they are not there. */
async function put(rangees: RangeesNationales, avant: Tailles): Promise<void> {
  const apres = Object.fromEntries(
    TABLE_KEYS.map((key) => [
      key,
      { rows: Math.max(1, rangees[key].length), columns: avant[key].columns },
    ]),
  ) as Record<TableKey, Taille>;
  try {
    await moveIn(avant, apres, 0, rangees);
    await confirm(rangees);
    await write(NOTHING, async (context) => {
      context.workbook.pivotTables.refreshAll();
      await context.sync();
    });
  } catch (error: unknown) {
    await moveIn(apres, avant, AVANT, null);
    throw error;
  }
}

/** One request: the tables get their size, then the rows that stand on the hidden sheet from that column on. */
function moveIn(
  from: Tailles,
  to: Tailles,
  shift: number,
  rangees: RangeesNationales | null,
): Promise<void> {
  return write(NOTHING, async (context) => {
    const sheet = context.workbook.worksheets.getItem(ATTENTE);
    for (const key of TABLE_KEYS) {
      const table = context.workbook.tables.getItem(NOMS[key]);
      const corner = table.getHeaderRowRange().getCell(1, 0);
      const { columns } = to[key];
      const larger = Math.max(from[key].rows, to[key].rows);
      corner.getResizedRange(larger - 1, columns - 1).clear(Excel.ClearApplyTo.contents);
      table.resize(
        table
          .getHeaderRowRange()
          .getBoundingRect(corner.getResizedRange(to[key].rows - 1, columns - 1)),
      );
      if (rangees && rangees[key].length === 0) continue;
      corner
        .getResizedRange(to[key].rows - 1, columns - 1)
        .copyFrom(
          sheet.getRangeByIndexes(0, PLACES[key] + shift, to[key].rows, columns),
          Excel.RangeCopyType.values,
        );
    }
    await context.sync();
  });
}

async function confirm(rangees: RangeesNationales): Promise<void> {
  const { tailles } = await read((context) => ask(context, queueTailles));
  if (TABLE_KEYS.some((key) => tailles[key].rows !== Math.max(1, rangees[key].length)))
    throw new SuiviError("TABLEAU_NATIONAL_NON_CONFIRME");
  for (const key of TABLE_KEYS) {
    const rows = rangees[key];
    let first = 0;
    const next = async (count: number): Promise<void> => {
      const shown = await readRows(key, first, count);
      const same = rows
        .slice(first, first + count)
        .every((row, index) => row.every((cell, at) => shown[index]?.[at] === (cell ?? "")));
      if (!same) throw new SuiviError("TABLEAU_NATIONAL_NON_CONFIRME");
      first += count;
    };
    await inBlocks(BLOCK_ROWS, { left: () => rows.length - first, done: () => first, next }, {});
  }
}
