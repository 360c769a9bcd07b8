import type { HistoriqueStore } from "../application/ports";
import { appendLignes } from "./appendLignes";

/** The history table on Office.js. */
export const excelHistorique: HistoriqueStore = {
  append: (lignes, essais = [], beforeWrite = () => undefined) =>
    appendLignes({ lignes, essais, beforeWrite }),
  // What no call needs comes with its first use.
  remove: async (lignes) => {
    const { removeLignes } = await import("./removeLignes");
    return removeLignes(lignes);
  },
  readAll: async (options) => {
    const { readSollicitations } = await import("./resultats/readSollicitations");
    return readSollicitations(options);
  },
};
