import { MemoryEnquetes } from "../support/doubles/memoryEnquetes";
import { enquetesContract } from "./enquetesContract";

describe("EnquetesStore in memory", () => {
  enquetesContract((place, calendrier = []) => {
    const store = new MemoryEnquetes(place ? [] : null);
    store.calendrier = calendrier;
    return Promise.resolve({ store, commentaires: () => store.commentaires });
  });
});
