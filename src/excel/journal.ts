import type { JournalStore } from "../application/latePorts";
import { TABLES } from "../domain/classeur";
import { COLONNES_JOURNAL, type EntreeJournal } from "../domain/journal";
import type { ContenuCellule } from "../domain/historiqueLu";
import { normalizeLibelle } from "../domain/libelles";
import { guardedText } from "./cells";
import { ask, read, write } from "./door";

const KEYS = [
  "instant",
  "action",
  "detail",
  "par",
] as const satisfies readonly (keyof EntreeJournal)[];

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
      const headers = (header.values[0] ?? []).map((one) => normalizeLibelle(String(one)));
      const [instant = -1, action = -1, detail = -1, par = -1] = KEYS.map((key) =>
        headers.indexOf(normalizeLibelle(COLONNES_JOURNAL[key])),
      );
      const positions = { instant, action, detail, par };
      if (KEYS.some((key) => positions[key] < 0)) return null;
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
  const { table, rows } = journal;
  const isBlank = rows.length === 1 && rows[0]?.every((value) => value === "") === true;
  const body = table.getDataBodyRange();
  const target = isBlank ? body.getRow(0) : body.getRowsBelow(1);
  const inColumns = <T>(cell: (key: keyof EntreeJournal) => T): (T | null)[] =>
    Array.from({ length: journal.width }, (_, column) => {
      const key = KEYS.find((one) => journal.positions[one] === column);
      return key ? cell(key) : null;
    });
  target.numberFormat = [inColumns((key) => (key === "instant" ? "dd/mm/yyyy hh:mm" : "@"))];
  target.values = [inColumns((key) => contentOf(entree, key))];
  // AutoCorrect's « include new rows in table » may be off. The table only ever grows.
  table.resize(table.getRange().getBoundingRect(target));
  await context.sync();
  return true;
}

/** A text stays one, whatever it looks like. */
function contentOf(entree: EntreeJournal, key: keyof EntreeJournal): string | number {
  const content = entree[key];
  return typeof content === "string" ? guardedText(content) : content;
}
