import type { MiseAJourStore } from "../../application/portsMiseAJour";
import { ask } from "../door";
import { readTable } from "../historique/table";
import { applyLot, isLotApplied, printLot, revertLot } from "./applyLot";
import { queueClasseur } from "./readClasseur";

/** Keeping the workbook up to date, on Office.js. */
export const excelMiseAJour: MiseAJourStore = {
  read: () => readTable((context) => ask(context, queueClasseur)),
  apply: applyLot,
  print: printLot,
  isApplied: isLotApplied,
  revert: revertLot,
};
