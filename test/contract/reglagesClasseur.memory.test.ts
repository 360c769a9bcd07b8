import { MemoryReglagesClasseur } from "../support/doubles/memoryReglagesClasseur";
import { reglagesClasseurContract } from "./reglagesClasseurContract";

const subjectOf = (store: MemoryReglagesClasseur) => ({
  store,
  typeHoraires: (horaires: string) => {
    store.kept = { ...store.kept, horaires };
  },
});

describe("ReglagesClasseurStore in memory", () => {
  reglagesClasseurContract(
    () => subjectOf(new MemoryReglagesClasseur()),
    () => subjectOf(new MemoryReglagesClasseur({ departement: "", horaires: null })),
  );
});
