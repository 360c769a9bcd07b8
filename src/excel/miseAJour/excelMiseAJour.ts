import type { MiseAJourStore } from "../../application/portsMiseAJour";
import { runOnHistorique } from "../historiqueTable";
import { applyLot } from "./applyLot";
import { readClasseur } from "./readClasseur";
import { revertLot } from "./revertLot";

/** Keeping the workbook up to date, on Office.js. */
export const excelMiseAJour: MiseAJourStore = {
  read: () => runOnHistorique(readClasseur),
  apply: applyLot,
  revert: revertLot,
};
