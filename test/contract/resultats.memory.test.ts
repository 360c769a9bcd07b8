import { MemoryResultats } from "../support/doubles/memoryResultats";
import { resultatsContract } from "./resultatsContract";

describe("ResultatsStore in memory", () => {
  resultatsContract(() => {
    const store = new MemoryResultats();
    return Promise.resolve({ store, stamp: () => store.stamp });
  });
});
