import type { EntretienStore } from "../../application/portsTardifs";
import { runOnHistorique } from "../historiqueTable";
import { requireModeleConnu } from "../modele";
import { runExcel } from "../runExcel";
import { appendRows } from "./appendRows";
import { changeRows } from "./changeRows";
import { writeFeuille } from "./feuilles";
import { readHistorique } from "./readHistorique";
import { takeInRows } from "./takeInRows";

/** The history as a whole, on Office.js. */
export const excelEntretien: EntretienStore = {
  readHistorique,
  change: async (changements, options) => {
    requireModeleConnu();
    return changeRows(changements, options);
  },
  takeInRows: async () => {
    requireModeleConnu();
    return runOnHistorique(takeInRows);
  },
  append: async (lignes, options) => {
    requireModeleConnu();
    return appendRows(lignes, options);
  },
  writeFeuille: async (nom, lignes) => {
    requireModeleConnu();
    return writeFeuille(nom, lignes);
  },
  refreshCaches: () => runExcel(refreshCaches),
};

async function refreshCaches(context: Excel.RequestContext): Promise<void> {
  context.workbook.pivotTables.refreshAll();
  await context.sync();
}
