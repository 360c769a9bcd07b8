import { MemoryEnquetes } from "../support/doubles/memoryEnquetes";
import { enquetesContract } from "./enquetesContract";

describe("EnquetesStore in memory", () => {
  enquetesContract((place) => {
    const store = new MemoryEnquetes(place ? [] : null);
    return Promise.resolve({ store, commentaires: () => store.commentaires });
  });
});
