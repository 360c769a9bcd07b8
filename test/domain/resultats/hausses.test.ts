import * as fc from "fast-check";
import { haussesOf, QUINZAINE } from "../../../src/domain/resultats/hausses";
import { indexNomenclature } from "../../../src/domain/nomenclature";
import { aLigneNomenclature } from "../../support/builders";

const FIN = 46_000;
const FUSION = aLigneNomenclature({
  code: "MEN-FUS",
  sousMotif: "Fusion des ménages",
  remplace: ["MEN-FUS-1"],
});
const ANCIENNE = aLigneNomenclature({
  code: "MEN-FUS-1",
  sousMotif: "Fusion des ménages (ancien)",
  retiree: true,
});
const MOT_DE_PASSE = aLigneNomenclature();
const NOMENCLATURE = indexNomenclature([FUSION, ANCIENNE, MOT_DE_PASSE]);

const hausses = (rows: Parameters<typeof haussesOf>[0]) => haussesOf(rows, FIN, NOMENCLATURE);

const rowsOf = (ligne: typeof FUSION, date: number, count: number, resolu = "Oui") =>
  Array.from({ length: count }, () => ({
    ...ligne,
    date,
    dureeSecondes: 60,
    resolu,
  }));

/** So many of a line in each of the eight fortnights before, and in the last. */
const histoire = (avant: number, maintenant: number, ligne = FUSION) => [
  ...Array.from({ length: 8 }, (_, index) =>
    rowsOf(ligne, FIN - (index + 1) * QUINZAINE - 3, avant),
  ).flat(),
  ...rowsOf(ligne, FIN - 5, maintenant, "Non"),
];
/** The history is long enough, whatever the motif. */
const DEBUT = rowsOf(MOT_DE_PASSE, FIN - 9 * QUINZAINE + 1, 1);

test("a motif that comes far more often than it used to is rising, with what it costs", () => {
  expect(hausses([...DEBUT, ...histoire(2, 12)])).toEqual([
    { sousMotif: FUSION.sousMotif, sollicitations: 12, habitude: 2, nonResolues: 1, secondes: 720 },
  ]);
});

test.each([
  ["as often as ever", 10, 10],
  ["a little more", 10, 15],
  ["less", 10, 4],
  ["four out of nothing", 0, 4],
  ["thousands, as ever", 2_000, 2_010],
])("%s is no rise", (_, avant, maintenant) => {
  expect(hausses([...DEBUT, ...histoire(avant, maintenant)])).toEqual([]);
});

test("what never came before rises from five on, once the history is old enough", () => {
  const rows = rowsOf(FUSION, FIN - 1, 5);
  expect(hausses([...DEBUT, ...rows])).toMatchObject([{ habitude: 0 }]);
  const young = rowsOf(MOT_DE_PASSE, FIN - 2 * QUINZAINE, 1);
  expect(hausses([...young, ...rows])).toEqual([]);
});

test("the clearest rise comes first", () => {
  const rows = [...DEBUT, ...histoire(2, 12), ...histoire(2, 30, MOT_DE_PASSE)];
  expect(hausses(rows).map(({ sollicitations }) => sollicitations)).toEqual([30, 12]);
});

test("a renamed line goes on as the line that replaces it", () => {
  const rows = [...DEBUT, ...histoire(6, 0, ANCIENNE), ...histoire(0, 7)];
  expect(hausses(rows)).toEqual([]);
});

test("only the days up to the last one count", () => {
  const rows = [...DEBUT, ...histoire(2, 2), ...rowsOf(FUSION, FIN + 1, 50)];
  expect(hausses(rows)).toEqual([]);
});

test("chance alone raises an alarm less than once in a hundred fortnights", () => {
  const DAY = fc.noBias(fc.integer({ min: 0, max: 9 * QUINZAINE - 1 }));
  let alarms = 0;
  const runs = 400;
  fc.assert(
    fc.property(fc.array(DAY, { minLength: 90, maxLength: 90 }), (days) => {
      const rows = days.flatMap((day) => rowsOf(FUSION, FIN - day, 1));
      alarms += hausses([...DEBUT, ...rows]).length;
    }),
    { numRuns: runs, seed: 7 },
  );
  expect(alarms).toBeLessThanOrEqual(runs / 100);
});
