import { MemoryResultats } from "../support/doubles/memoryResultats";
import { resultatsContract } from "./resultatsContract";

describe("ResultatsStore in memory", () => {
  resultatsContract((jour) => {
    const store = new MemoryResultats([jour]);
    return Promise.resolve({ store, stamp: () => store.stamp });
  });
});
