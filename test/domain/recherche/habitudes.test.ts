import { toSerial } from "../../../src/domain/dates";
import { indexNomenclature } from "../../../src/domain/nomenclature";
import { poidsDuJour, withUsage } from "../../../src/domain/preferences";
import { equipeOf, poidsDesMotifs } from "../../../src/domain/recherche/habitudes";
import { aLigneNomenclature, TODAY } from "../../support/builders";
import { choixGeneres, EVOLUTIONS, touchesDe } from "./choixGeneres";

const lines = ["A", "B", "C"].map((code) => aLigneNomenclature({ code, sousMotif: code }));
const NOMENCLATURE = indexNomenclature([
  ...lines,
  aLigneNomenclature({ code: "D", sousMotif: "D", remplace: ["VIEUX"] }),
  aLigneNomenclature({ code: "VIEUX", sousMotif: "Vieux", retiree: true }),
]);
const row = (code: string, date: number) => ({
  ...aLigneNomenclature({ code, sousMotif: code }),
  date,
});
const first = (given: Parameters<typeof poidsDesMotifs>[0], today = TODAY): string | undefined =>
  [...poidsDesMotifs(given, today, NOMENCLATURE)].sort(([, a], [, b]) => b - a)[0]?.[0];
const RIEN = { usages: {}, equipe: {} };

test("what was chosen lately comes before what was chosen more often long ago", () => {
  let usages = {};
  for (let time = 0; time < 10; time += 1) usages = withUsage(usages, "A", TODAY - 300);
  usages = withUsage(usages, "B", TODAY - 2);
  expect(first({ ...RIEN, usages })).toBe("B");
});

test("what the team chooses counts for somebody new", () => {
  const equipe = equipeOf(
    [row("C", TODAY - 3), row("C", TODAY - 1), row("A", TODAY)],
    TODAY,
    NOMENCLATURE,
  );
  expect(first({ ...RIEN, equipe })).toBe("C");
});

test("what comes at this time of the year comes first then, among what is as late", () => {
  const [mars, novembre] = [3, 11].map((month) => toSerial({ year: 2025, month, day: 15 }));
  const rows = [...Array<number>(20).fill(mars!)].map((date) => row("A", date));
  rows.push(...[...Array<number>(20).fill(novembre!)].map((date) => row("B", date)));
  const equipe = equipeOf(rows, TODAY, NOMENCLATURE);
  expect(first({ ...RIEN, equipe }, toSerial({ year: 2027, month: 3, day: 14 }))).toBe("A");
  expect(first({ ...RIEN, equipe }, toSerial({ year: 2027, month: 11, day: 14 }))).toBe("B");
});

test("a line that another replaces counts under that one, on the device and in the history", () => {
  expect(first({ ...RIEN, usages: { VIEUX: poidsDuJour(TODAY) } })).toBe("D");
  expect(first({ ...RIEN, equipe: equipeOf([row("VIEUX", TODAY)], TODAY, NOMENCLATURE) })).toBe(
    "D",
  );
});

test("rows without a date, of another day to come, or of an unknown motif say nothing", () => {
  const rows = [
    { ...row("A", TODAY), date: null },
    row("A", TODAY + 400),
    { ...row("?", TODAY), sousMotif: "?" },
  ];
  expect(equipeOf(rows, TODAY, NOMENCLATURE)).toEqual({});
});

test("what is kept of a team is as large as the nomenclature, however long the history", () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => row("ABC"[index % 3]!, TODAY - index));
  expect(Object.keys(equipeOf(rows, TODAY, NOMENCLATURE)).length).toBeLessThanOrEqual(3 * 13);
});

describe("beside « most used », on generated histories", () => {
  const played = EVOLUTIONS.map((evolution) => ({
    evolution,
    touches: [1, 2, 3].map((seed) => touchesDe(choixGeneres(evolution, seed))),
  }));
  const mean = (touches: readonly number[]): number =>
    touches.reduce((sum, one) => sum + one, 0) / touches.length;

  test.each(played)("costs no more keys: $evolution", ({ touches }) => {
    expect(mean(touches.map((one) => one.habitudes))).toBeLessThanOrEqual(
      mean(touches.map((one) => one.plusUtilises)),
    );
    for (const { habitudes, plusUtilises } of touches)
      expect(habitudes / plusUtilises).toBeLessThan(1.001);
  });

  test.each(played.filter(({ evolution }) => ["glissement", "saison"].includes(evolution)))(
    "saves keys where habits shift: $evolution",
    ({ touches }) => {
      for (const { habitudes, plusUtilises } of touches)
        expect(habitudes / plusUtilises).toBeLessThan(0.98);
    },
  );
});
