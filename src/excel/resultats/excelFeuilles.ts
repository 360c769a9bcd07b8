import type { FeuillesStore } from "../../application/portsTardifs";
import { runOnHistorique, writeOnHistorique } from "../historiqueTable";
import { readFeuilles } from "./readFeuilles";
import { rebuildTableaux } from "./rebuildTableaux";

/** The sheets *Résultats* and *Enquête* on Office.js. */
export const excelFeuilles: FeuillesStore = {
  read: () => runOnHistorique(readFeuilles),
  rebuildTableaux: () => writeOnHistorique(rebuildTableaux),
};
