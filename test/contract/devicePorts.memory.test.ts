import { countingIds, MemoryPreferences, MemorySaisies } from "../support/doubles/deviceDoubles";
import { MemoryEnvois } from "../support/doubles/envoiDoubles";
import { MemoryAppelsDeCote } from "../support/doubles/memoryAppelsDeCote";
import { MemoryReponsesEcrites } from "../support/doubles/memoryReponsesEcrites";
import { appelsDeCoteContract } from "./appelsDeCoteContract";
import { envoisContract } from "./envoisContract";
import { idsContract } from "./idsContract";
import { preferencesContract } from "./preferencesContract";
import { reponsesEcritesContract } from "./reponsesEcritesContract";
import { saisiesContract } from "./saisiesContract";

describe("SaisieStore in memory", () => {
  saisiesContract(() => {
    const store = new MemorySaisies();
    return {
      store,
      changeElsewhere: (saisie) => store.changeFromAnotherPane(saisie),
      refuse: () => {
        store.refuses = true;
      },
    };
  });
});

describe("EnvoiStore in memory", () => {
  envoisContract(() => {
    const store = new MemoryEnvois();
    return {
      store,
      changeElsewhere: (change) => store.changeFromAnotherPane(change),
      refuse: () => {
        store.refuses = true;
      },
    };
  });
});

describe("AppelsDeCote in memory", () => {
  appelsDeCoteContract(() => {
    const store = new MemoryAppelsDeCote();
    return {
      store,
      changeElsewhere: (change) => store.changeFromAnotherPane(change),
      refuse: () => {
        store.refuses = true;
      },
    };
  });
});

describe("ReponsesEcrites in memory", () => {
  reponsesEcritesContract(() => new MemoryReponsesEcrites());
});

describe("PreferencesStore in memory", () => {
  preferencesContract(() => new MemoryPreferences());
});

describe("IdGenerator that counts", () => {
  idsContract(countingIds);
});
