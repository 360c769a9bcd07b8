import { MemoryHistorique } from "../support/doubles/memoryHistorique";
import { historiqueContract } from "./historiqueContract";

describe("HistoriqueStore in memory", () => {
  historiqueContract(() => {
    const store = new MemoryHistorique();
    return Promise.resolve({
      store,
      rows: () => store.lignes,
      edit: (idLigne, commentaire) => {
        store.lignes = store.lignes.map((ligne) =>
          ligne.idLigne === idLigne ? { ...ligne, commentaire } : ligne,
        );
      },
    });
  });
});
