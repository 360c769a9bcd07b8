import { MemoryHistorique } from "../support/doubles/memoryHistorique";
import { MemoryLignes } from "../support/doubles/memoryLignes";
import { lignesContract } from "./lignesContract";

describe("LignesStore in memory", () => {
  lignesContract((lignes) => {
    const historique = new MemoryHistorique();
    historique.lignes = [...lignes];
    return {
      store: new MemoryLignes(historique),
      rows: () => historique.lignes,
      edit: (idLigne, commentaire) => {
        historique.lignes = historique.lignes.map((ligne) =>
          ligne.idLigne === idLigne ? { ...ligne, commentaire } : ligne,
        );
      },
      drop: (idLigne) => {
        historique.lignes = historique.lignes.filter((ligne) => ligne.idLigne !== idLigne);
      },
      reverse: () => {
        historique.lignes = [...historique.lignes].reverse();
      },
    };
  });
});
