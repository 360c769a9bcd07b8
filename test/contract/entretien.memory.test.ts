import type { LigneHistorique } from "../../src/domain/historique";
import { NOMENCLATURE } from "../support/builders";
import { MemoryEntretien } from "../support/doubles/memoryEntretien";
import { aLigneBrute } from "../support/ligneBruteBuilders";
import { cellulesOfLigne } from "../support/ligneBuilders";
import { entretienContract } from "./entretienContract";

const brutes = (lignes: readonly LigneHistorique[]) =>
  lignes.map((ligne) => aLigneBrute(cellulesOfLigne(ligne)));

describe("EntretienStore in memory", () => {
  entretienContract((lignes) => {
    const store = new MemoryEntretien(brutes(lignes), NOMENCLATURE);
    return {
      store,
      edit: (idLigne, commentaire) => {
        store.lignes = store.lignes.map((ligne) =>
          ligne.cellules.idLigne === idLigne
            ? { ...ligne, cellules: { ...ligne.cellules, commentaire } }
            : ligne,
        );
      },
      reverse: () => {
        store.lignes = [...store.lignes].reverse();
      },
      paste: (pasted) => {
        store.horsTableau = brutes(pasted);
      },
      feuille: (nom) => store.feuilles.get(nom)?.map((row) => [...row]) ?? null,
    };
  });
});
