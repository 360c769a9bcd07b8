import { PIVOTS } from "../../src/domain/classeur";
import { MemoryFeuilles } from "../support/doubles/memoryFeuilles";
import { feuillesContract } from "./feuillesContract";

describe("FeuillesStore in memory", () => {
  feuillesContract(() => {
    const store = new MemoryFeuilles();
    const deleteTableaux = (names: readonly string[]) => {
      const { tableauMotifs, tableauMois, ...others } = store.feuilles;
      store.feuilles = {
        ...others,
        tableauMotifs: names.includes(PIVOTS.motifs) ? null : tableauMotifs,
        tableauMois: names.includes(PIVOTS.mois) ? null : tableauMois,
      };
      return Promise.resolve();
    };
    const feuille = (nom: string) => store.ecrites.get(nom)?.map((row) => [...row]) ?? null;
    return Promise.resolve({ store, deleteTableaux, feuille });
  });
});
