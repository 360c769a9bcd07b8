import fc from "fast-check";
import { moisKey, moisOf } from "../../../src/domain/periode";
import { aSollicitation, TODAY } from "../../support/builders";
import {
  appelsParMois,
  chiffresOf,
  ecarteesOf,
  motifsLesPlusCites,
} from "../../../src/domain/resultats/compteurs";
import { inPeriode } from "../../../src/domain/resultats/sollicitation";

test("an empty period has no averages, never 0", () => {
  expect(chiffresOf([])).toEqual({
    sollicitations: 0,
    appels: 0,
    dureeMoyenne: null,
    tauxResolution: null,
    tauxEscalade: null,
  });
});

test("a call of two motifs is one call and two sollicitations; its seconds count once", () => {
  const rows = [
    aSollicitation({ idAppel: "a", dureeSecondes: 63 }),
    aSollicitation({ idAppel: "a", dureeSecondes: 62, resolu: "non", escalade: "oui" }),
  ];
  expect(chiffresOf(rows)).toEqual({
    sollicitations: 2,
    appels: 1,
    dureeMoyenne: 125,
    tauxResolution: 0.5,
    tauxEscalade: 0.5,
  });
});

test("e-mails are sollicitations, never calls, however the label is typed", () => {
  const rows = [
    aSollicitation(),
    aSollicitation({ canal: "e-mail", dureeSecondes: null, resolu: "non" }),
  ];
  expect(chiffresOf(rows)).toMatchObject({ sollicitations: 2, appels: 1, tauxResolution: 1 });
});

test("a duration that cannot be read leaves the sum and the count of the mean, and nothing else", () => {
  const illisible = { dureeSecondes: null, dureeIllisible: true, resolu: "non" };
  const rows = [
    aSollicitation({ dureeSecondes: 100 }),
    aSollicitation({ dureeSecondes: 200 }),
    aSollicitation(illisible),
  ];
  expect(chiffresOf(rows)).toMatchObject({ appels: 3, dureeMoyenne: 150 });
  expect(chiffresOf(rows).tauxResolution).toBeCloseTo(2 / 3);
  expect(ecarteesOf(rows)).toMatchObject({ dureeMoyenne: 1, appels: 0, tauxResolution: 0 });
  // A call of which another row can be read still counts, once.
  const call = [
    aSollicitation({ ...illisible, idAppel: "a" }),
    aSollicitation({ dureeSecondes: 60, idAppel: "a" }),
  ];
  expect(chiffresOf(call)).toMatchObject({ appels: 1, dureeMoyenne: 60 });
  expect(chiffresOf([aSollicitation(illisible)]).dureeMoyenne).toBeNull();
});

test("rows typed by hand, without an id, are each a call of their own", () => {
  expect(chiffresOf([aSollicitation(), aSollicitation()]).appels).toBe(2);
});

test("a row without a date is in no period", () => {
  expect(inPeriode([aSollicitation({ date: null })], moisOf(TODAY))).toEqual([]);
});

const rows = fc.array(
  fc
    .record({
      date: fc.integer({ min: TODAY - 400, max: TODAY }),
      dureeSecondes: fc.option(fc.nat(5000), { nil: null }),
      resolu: fc.constantFrom("oui", "non", ""),
      canal: fc.constantFrom("", "Téléphone (SVI)", "E-mail"),
      idAppel: fc.constantFrom("", "a", "b", "c"),
      sousMotif: fc.constantFrom("S1", "S2", "S3"),
    })
    .map(aSollicitation),
);

test("figures agree with a naive recount over any history", () => {
  fc.assert(
    fc.property(rows, (history) => {
      const calls = history.filter((row) => row.canal !== "E-mail");
      const ids = new Set(calls.map((row, index) => row.idAppel || `hand ${index}`));
      const seconds = calls.map((row) => row.dureeSecondes ?? 0).reduce((a, b) => a + b, 0);
      const figures = chiffresOf(history);
      expect(figures.appels).toBe(ids.size);
      expect(figures.dureeMoyenne).toBe(ids.size ? seconds / ids.size : null);
      expect(figures.tauxResolution).toBe(
        calls.length ? calls.filter((row) => row.resolu === "oui").length / calls.length : null,
      );
    }),
  );
});

test("the most cited motifs count every row once and come in descending order", () => {
  fc.assert(
    fc.property(rows, (history) => {
      const counts = motifsLesPlusCites(history).map((line) => line.sollicitations);
      expect(counts.reduce((a, b) => a + b, 0)).toBe(history.length);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }),
  );
});

test("calls by month are in order and agree with each month's own figure", () => {
  fc.assert(
    fc.property(rows, (history) => {
      const months = appelsParMois(history);
      expect([...months.keys()]).toEqual([...months.keys()].sort());
      for (const [mois, appels] of months) {
        expect(chiffresOf(history.filter((row) => moisKey(row.date!) === mois)).appels).toBe(
          appels,
        );
      }
    }),
  );
});
