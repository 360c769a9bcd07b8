import type { Historique } from "../../application/historique";
import { appendAll, takeInRows } from "./appendAll";
import { change } from "./change";
import { readAppel, readDuNumero, readEnCours, readLast } from "./queries";
import { readHistorique, readSollicitations } from "./read";
import { remove } from "./remove";

/** All of the history's port but for the saving of a call. */
export const lateHistorique: Omit<Historique, "append"> = {
  appendAll,
  takeInRows,
  change,
  remove,
  readSollicitations,
  readHistorique,
  readLast,
  readEnCours,
  readDuNumero,
  readAppel,
};
