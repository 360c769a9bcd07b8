import type { Historique } from "../../../src/application/historique";
import type { Regards } from "../../../src/application/portsVeille";
import type { Adapter } from "../../support/coauthoring/poste";
import { everything, play, type Scenario, SCENARIOS } from "../../support/coauthoring/scenarios";

function adapterCopy(): Adapter {
  const found: { adapter?: Adapter } = {};
  jest.isolateModules(() => {
    const { excelHistorique } = jest.requireActual<{ excelHistorique: Historique }>(
      "../../../src/excel/historique/excelHistorique",
    );
    const { lateHistorique } = jest.requireActual<{ lateHistorique: Omit<Historique, "append"> }>(
      "../../../src/excel/historique/lateHistorique",
    );
    const { excelRegards } = jest.requireActual<{ excelRegards: Regards }>(
      "../../../src/excel/veille/excelRegards",
    );
    found.adapter = {
      historique: { ...excelHistorique, ...lateHistorique },
      regards: excelRegards,
    };
  });
  return found.adapter!;
}

const shortened = (scenario: Scenario, appels: number): Scenario => ({ ...scenario, appels });

test("one computer alone loses nothing, and its copy is what the server has", async () => {
  const alone = { ...SCENARIOS["twoPosts"]!, postes: 1, appels: 15 };
  expect(await play(alone, 1, adapterCopy)).toMatchObject({
    appels: 15,
    lost: 0,
    told: 0,
    doubled: 0,
    mixed: 0,
    diverged: 0,
  });
}, 60_000);

/** Of each run: what must never be. Calls that are missing and told wait for a person. */
const HARMLESS = { lost: 0, doubled: 0, mixed: 0, undone: 0, unsafe: 0, diverged: 0 };

test.each([
  ["twoPosts", 24],
  ["twoPostsMixing", 24],
  ["fivePosts", 40],
  ["fivePostsMixing", 40],
  ["noGrowth", 12],
  ["conflictReloads", 25],
  ["reloads", 25],
  ["autoSaveOffMerged", 30],
  ["autoSaveOffClosed", 42],
  ["offlineMerged", 30],
  ["offlineClosed", 42],
  ["readOnly", 42],
  ["corrections", 60],
  ["deletions", 40],
  ["silentDeletions", 40],
  ["sorts", 30],
] as const)(
  "%s: no call is lost without a word, none twice or mixed, and nothing is undone that a person did",
  async (name, appels) => {
    const played = await play(shortened(SCENARIOS[name]!, appels), 1, adapterCopy);
    expect(played).toMatchObject(HARMLESS);
    expect(played.looks).toBeLessThanOrEqual(3 * played.appels);
  },
  120_000,
);

test.each([2, 4, 9, 12])(
  "everything at random, seed %i: nothing is lost without a word, doubled, mixed or undone",
  async (seed) => {
    expect(await play(everything(seed, 24), seed, adapterCopy)).toMatchObject(HARMLESS);
  },
  60_000,
);

test.each([
  ["kills", 16],
  ["faultsMixing", 24],
] as const)(
  "%s: a pane killed between any two steps, or an Excel that fails, loses, doubles, mixes or undoes nothing",
  async (name, appels) => {
    const played = await play(shortened(SCENARIOS[name]!, appels), 1, adapterCopy);
    expect(played).toMatchObject(HARMLESS);
    expect(played.kills + played.faults).toBeGreaterThan(8);
    expect(played.looks).toBeLessThanOrEqual(3 * played.appels);
    // Once more where a row is missing or has moved: a pane sees each row first once.
    expect(played.openingLooks).toBeLessThanOrEqual(3 * played.openings);
  },
  60_000,
);

test("the same seed plays the same", async () => {
  const scenario = shortened(SCENARIOS["fivePostsMixing"]!, 30);
  const first = await play(scenario, 7, adapterCopy);
  expect(await play(scenario, 7, adapterCopy)).toEqual(first);
  expect(first.diverged).toBe(0);
}, 60_000);
