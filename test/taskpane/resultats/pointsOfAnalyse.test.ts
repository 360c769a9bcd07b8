import {
  pointsOfGroupes,
  pointsOfMois,
  pointsOfMotifs,
} from "../../../src/taskpane/resultats/graphiques/pointsOfAnalyse";
import { TODAY } from "../../support/builders";
import { moisKey } from "../../../src/domain/periode";

const motif = (rang: number) => ({
  ...{ niveau: "Niveau 1", thematique: "T", motif: `M${rang}`, sousMotif: `S${rang}` },
  sollicitations: 20 - rang,
});

test("the ten motifs most often cited stand in the chart, the first of them first", () => {
  const points = pointsOfMotifs(Array.from({ length: 12 }, (_, rang) => motif(rang)));
  expect(points.map(({ libelle }) => libelle)).toEqual(
    Array.from({ length: 10 }, (_, rang) => `S${rang}`),
  );
  expect(points[0]).toMatchObject({ precision: "M0 · Niveau 1", valeur: 20 });
});

test("what a row does not give is said, and adds no separator", () => {
  const [point] = pointsOfMotifs([{ ...motif(1), sousMotif: "", motif: "" }]);
  expect(point).toMatchObject({ libelle: "Non précisé", precision: "Niveau 1" });
  const groupes = [
    { nom: "", sollicitations: 2, appels: 1 },
    { nom: "E-mail", sollicitations: 3, appels: 0 },
  ];
  expect(pointsOfGroupes(groupes)).toEqual([
    { cle: "", libelle: "Non précisé", valeur: 2 },
    { cle: "E-mail", libelle: "E-mail", valeur: 3 },
  ]);
});

describe("the curve of the months", () => {
  const present = moisKey(TODAY);
  const curve = (mois: readonly (readonly [string, number])[]) =>
    pointsOfMois(
      mois.map(([key, appels]) => ({ mois: key, appels })),
      TODAY,
    ).map(({ cle, valeur }) => [cle, valeur]);

  test("begins with the first month that has a call, and ends with the present one", () => {
    expect(present).toBe("2026-11");
    const mois = [
      ["2026-08", 0],
      ["2026-09", 3],
      ["2026-10", 0],
      ["2026-11", 0],
      ["2026-12", 0],
    ] as const;
    expect(curve(mois)).toEqual([
      ["2026-09", 3],
      ["2026-10", 0],
      ["2026-11", 0],
    ]);
  });

  test("goes on to a month to come that has calls", () => {
    const mois = [
      ["2026-11", 1],
      ["2026-12", 0],
      ["2027-01", 2],
      ["2027-02", 0],
    ] as const;
    expect(curve(mois).at(-1)).toEqual(["2027-01", 2]);
  });

  test("has no point where there was no call at all", () => {
    expect(curve([["2026-11", 0]])).toEqual([]);
  });
});
