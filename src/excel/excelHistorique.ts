import type { HistoriqueStore } from "../application/ports";
import { appendLignes } from "./appendLignes";
import { runOnHistorique } from "./historiqueTable";
import { removeLignes } from "./removeLignes";

/** The history table on Office.js. */
export const excelHistorique: HistoriqueStore = {
  append: (lignes, essais = [], beforeWrite = () => undefined) =>
    runOnHistorique((context) => appendLignes(context, { lignes, essais, beforeWrite })),
  remove: (lignes) => runOnHistorique((context) => removeLignes(context, lignes)),
  // Not needed to take a call: its code comes with its first use.
  readAll: async (options) => {
    const { readSollicitations } = await import("./resultats/readSollicitations");
    return readSollicitations(options);
  },
};
