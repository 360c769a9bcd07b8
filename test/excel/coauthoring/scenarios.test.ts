import type { Historique } from "../../../src/application/historique";
import { play, type Scenario, SCENARIOS } from "../../support/coauthoring/scenarios";

function adapterCopy(): Historique {
  const found: { store?: Historique } = {};
  jest.isolateModules(() => {
    const module = jest.requireActual<{ excelHistorique: Historique }>(
      "../../../src/excel/historique/excelHistorique",
    );
    found.store = module.excelHistorique;
  });
  return found.store!;
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

test("the same seed plays the same", async () => {
  const scenario = shortened(SCENARIOS["fivePostsMixing"]!, 30);
  const first = await play(scenario, 7, adapterCopy);
  expect(await play(scenario, 7, adapterCopy)).toEqual(first);
  expect(first.diverged).toBe(0);
}, 60_000);
