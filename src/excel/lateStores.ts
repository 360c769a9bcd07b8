import type { LignesStore, ReglagesClasseurStore, ResultatsStore } from "../application/ports";

/** The adapters that taking a call does not need: their code comes with their first use. */

const lignes = async (): Promise<LignesStore> => (await import("./excelLignes")).excelLignes;
const resultats = async (): Promise<ResultatsStore> =>
  (await import("./resultats/excelResultats")).excelResultats;
const reglages = async (): Promise<ReglagesClasseurStore> =>
  (await import("./excelReglagesClasseur")).excelReglagesClasseur;

export const lateLignes: LignesStore = {
  readLast: async (referent, limit) => (await lignes()).readLast(referent, limit),
  readEnCours: async (referent, limit) => (await lignes()).readEnCours(referent, limit),
  readAppel: async (idAppel) => (await lignes()).readAppel(idAppel),
  change: async (changements) => (await lignes()).change(changements),
};

export const lateResultats: ResultatsStore = {
  readPeriode: async () => (await resultats()).readPeriode(),
  refresh: async (periode, stamp) => (await resultats()).refresh(periode, stamp),
};

export const lateReglagesClasseur: ReglagesClasseurStore = {
  read: async () => (await reglages()).read(),
  write: async (changes) => (await reglages()).write(changes),
};
