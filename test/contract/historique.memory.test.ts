import { NOMENCLATURE } from "../support/builders";
import { MemoryHistorique } from "../support/doubles/memoryHistorique";
import { aLigneLue } from "../support/ligneBuilders";
import { historiqueContract } from "./historiqueContract";

describe("Historique in memory", () => {
  historiqueContract((lignes) => {
    const store = new MemoryHistorique([], NOMENCLATURE);
    store.lignes = [...lignes];
    return {
      store,
      rows: () => store.lignes,
      edit: (idLigne, commentaire) => {
        store.lues = store.lues.map((ligne) =>
          ligne.cellules.idLigne === idLigne
            ? { ...ligne, cellules: { ...ligne.cellules, commentaire } }
            : ligne,
        );
      },
      drop: (idLigne) => {
        store.lues = store.lues.filter(({ cellules }) => cellules.idLigne !== idLigne);
      },
      reverse: () => {
        store.lues = [...store.lues].reverse();
      },
      paste: (pasted) => {
        store.horsTableau = pasted.map((ligne) => aLigneLue(ligne));
      },
    };
  });
});
