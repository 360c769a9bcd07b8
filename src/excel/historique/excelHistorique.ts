import type { Historique } from "../../application/historique";
import { lateStore } from "../lateStore";
import { append } from "./append";

/** The history table on Office.js. What saving a call does not need comes with its first use. */
export const excelHistorique: Historique = {
  ...lateStore(async () => (await import("./lateHistorique")).lateHistorique, {
    appendAll: true,
    takeInRows: true,
    change: true,
    remove: true,
    readSollicitations: true,
    readHistorique: true,
    readLast: true,
    readEnCours: true,
    readDuNumero: true,
    readAppel: true,
  }),
  append: (lignes, essais = [], beforeWrite = () => undefined, version) =>
    append({ lignes, essais, beforeWrite, version }),
};
