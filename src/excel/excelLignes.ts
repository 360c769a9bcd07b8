import type { LignesStore } from "../application/ports";
import { changeLignes } from "./changeLignes";
import { readDernieresLignes } from "./dernieresLignes";
import { runOnHistorique, writeOnHistorique } from "./historiqueTable";
import { readLignesEnCours } from "./lignesEnCours";
import { readLignesOfAppel } from "./lignesOfAppel";

/** The rows of the history table, one by one, on Office.js. */
export const excelLignes: LignesStore = {
  readLast: (referent, limit) =>
    runOnHistorique((context) => readDernieresLignes(context, referent, limit)),
  readEnCours: (referent, limit) =>
    runOnHistorique((context) => readLignesEnCours(context, referent, limit)),
  readAppel: (idAppel) => runOnHistorique((context) => readLignesOfAppel(context, idAppel)),
  change: (changements) => writeOnHistorique((context) => changeLignes(context, changements)),
};
