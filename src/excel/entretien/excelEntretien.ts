import type { EntretienStore } from "../../application/portsTardifs";
import { NOTHING, write } from "../door";
import { appendRows } from "./appendRows";
import { changeRows } from "./changeRows";
import { writeFeuille } from "./feuilles";
import { readHistorique } from "./readHistorique";
import { takeInRows } from "./takeInRows";

/** The history as a whole, on Office.js. */
export const excelEntretien: EntretienStore = {
  readHistorique,
  change: changeRows,
  takeInRows,
  append: appendRows,
  writeFeuille,
  refreshCaches: () => write(NOTHING, refreshCaches),
};

async function refreshCaches(context: Excel.RequestContext): Promise<void> {
  context.workbook.pivotTables.refreshAll();
  await context.sync();
}
