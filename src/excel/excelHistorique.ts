import type { HistoriqueStore } from "../application/ports";
import { appendLignes } from "./appendLignes";
import { runOnHistorique } from "./historiqueTable";
import { readSollicitations } from "./readSollicitations";
import { removeLignes } from "./removeLignes";

/** The history table on Office.js. */
export const excelHistorique: HistoriqueStore = {
  append: (lignes) => runOnHistorique((context) => appendLignes(context, lignes)),
  remove: (lignes) => runOnHistorique((context) => removeLignes(context, lignes)),
  readAll: () => runOnHistorique(readSollicitations),
};
