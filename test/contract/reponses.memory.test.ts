import { MemoryReponses } from "../support/doubles/memoryReponses";
import { reponsesContract } from "./reponsesContract";

describe("ReponsesStore in memory", () => {
  reponsesContract(() => new MemoryReponses());
});
