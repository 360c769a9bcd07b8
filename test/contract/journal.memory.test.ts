import { MemoryJournal } from "../support/doubles/memoryJournal";
import { journalContract } from "./journalContract";

describe("JournalStore in memory", () => {
  journalContract((hasJournal) => {
    const store = new MemoryJournal();
    if (!hasJournal) store.entrees = null;
    return store;
  });
});
