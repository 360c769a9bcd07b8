import { MemoryNomenclature } from "../support/doubles/memoryNomenclature";
import { nomenclatureContract } from "./nomenclatureContract";

describe("NomenclatureStore in memory", () => {
  nomenclatureContract((lignes) => {
    const store = new MemoryNomenclature(lignes);
    return {
      store,
      rename: (code, sousMotif) => {
        store.lignes = store.lignes.map((ligne) =>
          ligne.code === code ? { ...ligne, sousMotif } : ligne,
        );
        return Promise.resolve();
      },
      clear: () => {
        store.lignes = [];
        return Promise.resolve();
      },
    };
  });
});
