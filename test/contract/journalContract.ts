import type { JournalStore } from "../../src/application/latePorts";
import type { EntreeJournal } from "../../src/domain/journal";
import { TODAY } from "../support/builders";
import { HOSTILE_TEXTS } from "../support/hostileTexts";

const anEntree = (over: Partial<EntreeJournal> = {}): EntreeJournal => ({
  instant: TODAY + 0.5,
  action: "Masquage de données personnelles",
  detail: "12 lignes",
  par: "Camille",
  ...over,
});

/** What every `JournalStore` promises; `open` with or without a journal in the workbook. */
export function journalContract(open: (hasJournal: boolean) => JournalStore): void {
  test("gives the latest entries first, at most as many as asked for", async () => {
    const store = open(true);
    expect(await store.read(10)).toEqual([]);
    const entrees = ["1", "2", "3"].map((detail) => anEntree({ detail }));
    for (const entree of entrees) expect(await store.add(entree)).toBe(true);
    expect(await store.read(10)).toEqual([...entrees].reverse());
    expect(await store.read(2)).toEqual([entrees[2], entrees[1]]);
  });

  test("keeps texts as exactly that", async () => {
    const store = open(true);
    for (const text of HOSTILE_TEXTS) {
      const entree = anEntree({ detail: text, par: text });
      await store.add(entree);
      expect(await store.read(1)).toEqual([entree]);
    }
  });

  test("says so where the workbook has none", async () => {
    const store = open(false);
    expect(await store.add(anEntree())).toBe(false);
    expect(await store.read(10)).toEqual([]);
  });
}
