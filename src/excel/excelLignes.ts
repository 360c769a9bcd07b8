import type { LignesStore } from "../application/ports";
import { changeLignes } from "./changeLignes";
import { readDernieresLignes } from "./dernieresLignes";
import { readHistorique } from "./historiqueTable";
import { readLignesEnCours } from "./lignesEnCours";
import { readLignesOfAppel } from "./lignesOfAppel";

/** The rows of the history table, one by one, on Office.js. */
export const excelLignes: LignesStore = {
  readLast: (referent, limit) =>
    readHistorique((context) => readDernieresLignes(context, referent, limit)),
  readEnCours: (referent, limit) =>
    readHistorique((context) => readLignesEnCours(context, referent, limit)),
  readAppel: (idAppel) => readHistorique((context) => readLignesOfAppel(context, idAppel)),
  change: changeLignes,
};
