import fc from "fast-check";
import { parseDate } from "../../../src/domain/dates";
import { anneeOf, moisOf, trimestreOf } from "../../../src/domain/periode";
import { type Analyse, analyseOf } from "../../../src/domain/resultats/analyse";
import { aSollicitation, TODAY } from "../../support/builders";
import { analyseNaive, groupsOf } from "./analyseNaive";
import { historiques, periodes } from "./historiques";
import type { CompteSousMotif } from "../../../src/domain/resultats/compteurs";

const day = (text: string): number => parseDate(text)!;

test("an analysis agrees with a naive recount over any history and period", () => {
  fc.assert(
    fc.property(historiques, periodes, (rows, periode) => {
      const analyse = analyseOf(rows, periode);
      const { motifs, parCanal, parNiveau, parReferent, ...naive } = analyseNaive(rows, periode);
      expect(analyse).toMatchObject(naive);
      expect(groupsOf(analyse.parCanal)).toEqual(parCanal);
      expect(groupsOf(analyse.parNiveau)).toEqual(parNiveau);
      expect(groupsOf(analyse.parReferent)).toEqual(parReferent);
      expect(analyse.motifs.map(labelledCount).sort()).toEqual(motifs.sort());
    }),
  );
});

function labelledCount({ sollicitations, ...labels }: CompteSousMotif) {
  const { niveau, thematique, motif, sousMotif } = labels;
  return [JSON.stringify([niveau, thematique, motif, sousMotif]), sollicitations];
}

test("it is compared with the figures of the period right before", () => {
  fc.assert(
    fc.property(historiques, periodes, (rows, periode) => {
      const { periodePrecedente, chiffresPrecedents } = analyseOf(rows, periode);
      expect(chiffresPrecedents).toEqual(analyseNaive(rows, periodePrecedente).chiffres);
    }),
  );
});

test("the order of the rows changes no figure", () => {
  fc.assert(
    fc.property(historiques, periodes, (rows, periode) => {
      expect(analyseOf([...rows].reverse(), periode)).toEqual(analyseOf(rows, periode));
    }),
  );
});

const VIDE = {
  sollicitations: 0,
  appels: 0,
  dureeMoyenne: null,
  tauxResolution: null,
  tauxEscalade: null,
};

function expectNothing(analyse: Analyse): void {
  expect(analyse.chiffres).toEqual(VIDE);
  expect(analyse.motifs).toEqual([]);
  expect([analyse.parCanal, analyse.parNiveau, analyse.parReferent]).toEqual([[], [], []]);
}

test("without a row there is nothing, twelve empty months and no evolution", () => {
  const analyse = analyseOf([], trimestreOf(TODAY));
  expectNothing(analyse);
  expect(analyse.douzeMois).toHaveLength(12);
  expect(analyse.douzeMois.every(({ appels }) => appels === 0)).toBe(true);
  expect(analyse.douzeMois.at(-1)).toEqual({ mois: "2026-12", appels: 0 });
  expect(analyse.evolutions.appels).toEqual({ difference: 0, ratio: null });
  expect(analyse.evolutions.tauxResolution).toEqual({ difference: null, ratio: null });
});

test("one row is one call, with nothing to compare it with", () => {
  const { chiffres, evolutions, douzeMois } = analyseOf([aSollicitation()], moisOf(TODAY));
  expect(chiffres).toMatchObject({ sollicitations: 1, appels: 1, dureeMoyenne: 100 });
  expect(evolutions.appels).toEqual({ difference: 1, ratio: null });
  expect(evolutions.dureeMoyenne).toEqual({ difference: null, ratio: null });
  expect(douzeMois.at(-1)).toEqual({ mois: "2026-11", appels: 1 });
});

test("a period in the future has nothing, whatever the history", () => {
  expectNothing(analyseOf([aSollicitation()], anneeOf(TODAY + 800)));
});

test("a period of e-mails alone has sollicitations but no call and no rate", () => {
  const rows = [1, 2].map((position) =>
    aSollicitation({ position, canal: "E-mail", dureeSecondes: null, idAppel: "a" }),
  );
  const { chiffres, parCanal, appelsParMois } = analyseOf(rows, moisOf(TODAY));
  expect(chiffres).toEqual({ ...VIDE, sollicitations: 2 });
  expect(parCanal).toEqual([{ nom: "E-mail", sollicitations: 2, appels: 0 }]);
  expect(appelsParMois.size).toBe(0);
});

test("29 February lies in its month, and is compared with January", () => {
  const fevrier = moisOf(day("29/02/2028"));
  const rows = [
    aSollicitation({ date: day("29/02/2028") }),
    aSollicitation({ date: day("31/01/2028") }),
    aSollicitation({ date: day("01/03/2028") }),
  ];
  const { chiffres, chiffresPrecedents, appelsParMois } = analyseOf(rows, fevrier);
  expect([chiffres.appels, chiffresPrecedents.appels]).toEqual([1, 1]);
  expect(appelsParMois.get("2028-02")).toBe(1);
});

test("a quarter across a clock change keeps its first and last days", () => {
  const trimestre = trimestreOf(day("29/03/2026"));
  const rows = ["01/01/2026", "29/03/2026", "31/03/2026", "01/04/2026"].map((date) =>
    aSollicitation({ date: day(date) + 0.999 }),
  );
  expect(analyseOf(rows, trimestre).chiffres.appels).toBe(3);
});

test("counts change by a difference and a ratio, means and rates by a difference", () => {
  const rows = [
    aSollicitation({ date: TODAY, dureeSecondes: 60, resolu: "non" }),
    aSollicitation({ date: TODAY, dureeSecondes: 120 }),
    aSollicitation({ date: TODAY, dureeSecondes: 90 }),
    aSollicitation({ date: TODAY - 30, dureeSecondes: 100 }),
    aSollicitation({ date: TODAY - 30, dureeSecondes: 100 }),
  ];
  const { evolutions } = analyseOf(rows, moisOf(TODAY));
  expect(evolutions.appels).toEqual({ difference: 1, ratio: 0.5 });
  expect(evolutions.dureeMoyenne).toEqual({ difference: -10, ratio: null });
  expect(evolutions.tauxResolution.difference).toBeCloseTo(-1 / 3, 12);
});

test("a référent is shown in the most frequent spelling; rows without one come last", () => {
  const rows = ["ZOE", "Zoé ", "Zoé ", "", "", "  ", "  "].map((referent) =>
    aSollicitation({ referent }),
  );
  expect(analyseOf(rows, moisOf(TODAY)).parReferent).toEqual([
    { nom: "Zoé", sollicitations: 3, appels: 3 },
    { nom: "", sollicitations: 4, appels: 4 },
  ]);
});

test("a call at both levels counts once in each", () => {
  const rows = ["Niveau 1", "Niveau 2", "Niveau 1"].map((niveau) =>
    aSollicitation({ niveau, idAppel: "a" }),
  );
  const { chiffres, parNiveau } = analyseOf(rows, moisOf(TODAY));
  expect(chiffres.appels).toBe(1);
  expect(parNiveau).toEqual([
    { nom: "Niveau 1", sollicitations: 2, appels: 1 },
    { nom: "Niveau 2", sollicitations: 1, appels: 1 },
  ]);
});
