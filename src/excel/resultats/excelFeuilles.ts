import type { FeuillesStore } from "../../application/portsTardifs";
import { readHistorique, writeHistorique } from "../historiqueTable";
import { readFeuilles } from "./readFeuilles";
import { queueMissing, rebuildTableaux } from "./rebuildTableaux";

/** The sheets *Résultats* and *Enquête* on Office.js. */
export const excelFeuilles: FeuillesStore = {
  read: () => readHistorique(readFeuilles),
  rebuildTableaux: () => writeHistorique(queueMissing, rebuildTableaux),
};
