import type { JournalStore } from "../application/latePorts";
import { TABLES } from "../domain/classeur";
import { COLONNES_JOURNAL, type EntreeJournal } from "../domain/journal";
import type { ContenuCellule } from "../domain/historiqueLu";
import { guarded } from "./cells";
import { ask, read, write } from "./door";
import { columnsOf, inColumns } from "./ownTable";

/** What was done to the workbook, in its table *Journal*. */
export const excelJournal: JournalStore = {
  read: (limit) => read((context) => readEntrees(context, limit)),
  add: (entree) => write(queueJournal, (context, journal) => addEntree(context, journal, entree)),
};

/** The table at one moment. */
interface Journal {
  readonly table: Excel.Table;
  /** Where each column stands (0-based). */
  readonly positions: Readonly<Record<keyof EntreeJournal, number>>;
  readonly width: number;
  readonly rows: readonly (readonly ContenuCellule[])[];
  readonly hasTotals: boolean;
}

/** Asks for the table; null in a workbook without such a one. */
function queueJournal(context: Excel.RequestContext): { read(): Journal | null } {
  const table = context.workbook.tables.getItemOrNullObject(TABLES.journal).load("showTotals");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values");
  return {
    read() {
      if (table.isNullObject) return null;
      const headers: readonly unknown[] = header.values[0] ?? [];
      const positions = columnsOf(COLONNES_JOURNAL, headers);
      if (!positions) return null;
      const rows = body.values as ContenuCellule[][];
      return { table, positions, width: headers.length, rows, hasTotals: table.showTotals };
    },
  };
}

async function readEntrees(
  context: Excel.RequestContext,
  limit: number,
): Promise<readonly EntreeJournal[]> {
  const journal = await ask(context, queueJournal);
  if (!journal) return [];
  const { positions, rows } = journal;
  return rows
    .map((row) => {
      const text = (key: keyof EntreeJournal): string => String(row[positions[key]] ?? "");
      const instant = Number(row[positions.instant]) || 0;
      return { instant, action: text("action"), detail: text("detail"), par: text("par") };
    })
    .filter(({ instant, action }) => instant > 0 || action !== "")
    .reverse()
    .slice(0, limit);
}

async function addEntree(
  context: Excel.RequestContext,
  journal: Journal | null,
  entree: EntreeJournal,
): Promise<boolean> {
  if (!journal || journal.hasTotals) return false;
  const { table, rows, positions, width } = journal;
  const isBlank = rows.length === 1 && rows[0]?.every((value) => value === "") === true;
  const body = table.getDataBodyRange();
  const target = isBlank ? body.getRow(0) : body.getRowsBelow(1);
  const formatOf = (key: keyof EntreeJournal): string =>
    key === "instant" ? "dd/mm/yyyy hh:mm" : "@";
  target.numberFormat = [inColumns(positions, width, formatOf)];
  target.values = [inColumns(positions, width, (key) => guarded(entree[key]))];
  // AutoCorrect's « include new rows in table » may be off. The table only ever grows.
  table.resize(table.getRange().getBoundingRect(target));
  await context.sync();
  return true;
}
