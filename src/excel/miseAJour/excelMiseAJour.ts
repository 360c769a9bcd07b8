import type { MiseAJourStore } from "../../application/portsMiseAJour";
import { ask } from "../door";
import { readHistorique } from "../historiqueTable";
import { applyLot } from "./applyLot";
import { queueClasseur } from "./readClasseur";
import { revertLot } from "./revertLot";

/** Keeping the workbook up to date, on Office.js. */
export const excelMiseAJour: MiseAJourStore = {
  read: () => readHistorique((context) => ask(context, queueClasseur)),
  apply: applyLot,
  revert: revertLot,
};
