import { COLONNES_JOURNAL } from "../../src/domain/journal";
import { TABLES } from "../../src/domain/classeur";
import { excelJournal } from "../../src/excel/journal";
import type { JournalStore } from "../../src/application/latePorts";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { journalContract } from "./journalContract";

const bytes = suiviBytes();

/** A sheet with a fresh journal, or the workbook's own journal by another name. */
async function prepare(suivi: OpenSuivi, hasJournal: boolean): Promise<void> {
  const { tables } = suivi.host.workbook.state;
  const own = tables.find(({ name }) => name === TABLES.journal);
  if (own) own.name = "AncienJournal";
  if (!hasJournal) return;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("B2:E2").values = [Object.values(COLONNES_JOURNAL)];
    sheet.tables.add("B2:E3", true).name = TABLES.journal;
    await context.sync();
  });
}

describe("JournalStore on Office.js, over the real workbook", () => {
  journalContract((hasJournal): JournalStore => {
    const suivi = new OpenSuivi(bytes);
    const ready = prepare(suivi, hasJournal);
    return {
      read: async (limit) => {
        await ready;
        return excelJournal.read(limit);
      },
      add: async (entree) => {
        await ready;
        return excelJournal.add(entree);
      },
    };
  });
});
