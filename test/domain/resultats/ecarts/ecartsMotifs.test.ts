import { trimestreOf } from "../../../../src/domain/periode";
import { analyseOf } from "../../../../src/domain/resultats/analyse";
import { ecartsOf } from "../../../../src/domain/resultats/ecarts/ecartsOf";
import type { FeuillesLues } from "../../../../src/domain/resultats/feuillesLues";
import { NOMENCLATURE, TODAY } from "../../../support/builders";
import { ecarts, MOIS, ROWS, sujets, typesDeCauses } from "./ecartsWorld";
import { feuillesJustes } from "./feuillesJustes";

describe("the pivot table of the motifs", () => {
  const withTableau = (over: Partial<NonNullable<FeuillesLues["tableauMotifs"]>>) =>
    ecarts(({ tableauMotifs }) => ({ tableauMotifs: { ...tableauMotifs!, ...over } }));

  test("labels in another spelling are the same line", () => {
    const [ligne] = feuillesJustes(ROWS, MOIS, NOMENCLATURE).tableauMotifs!.lignes;
    expect(withTableau({ lignes: [{ ...ligne!, sousMotif: "ACCES AU COMPTE" }] })).toEqual([]);
  });

  test("one that was not refreshed differs by line and in total", () => {
    const [ligne] = feuillesJustes(ROWS, MOIS, NOMENCLATURE).tableauMotifs!.lignes;
    const found = withTableau({ lignes: [{ ...ligne!, sollicitations: 1 }], total: 1 });
    expect(found).toMatchObject([
      { sujet: { type: "motif", sousMotif: "Accès au compte" }, attendu: 2, lu: 1 },
      { sujet: { type: "totalMotifs" }, attendu: 2, lu: 1 },
    ]);
    expect(typesDeCauses(found)).toEqual(["tableauNonActualise"]);
  });

  test.each([
    ["on another month", { mois: ["2026-10"], total: 1 }],
    ["on nothing", { mois: null, total: 3 }],
    ["on a quarter that hides the month", { trimestres: ["2026-T3"], lignes: [], total: 0 }],
  ])("one that is filtered %s differs in total, for that reason", (_, over) => {
    const found = withTableau(over);
    expect(sujets(found)).toEqual(["totalMotifs"]);
    expect(typesDeCauses(found)).toEqual(["tableauFiltre"]);
  });

  test("months that the table does not have yet may be missing from its filter", () => {
    const trimestre = trimestreOf(TODAY);
    const justes = feuillesJustes(ROWS, trimestre, NOMENCLATURE);
    const tableauMotifs = { ...justes.tableauMotifs!, mois: ["2026-10", "2026-11"] };
    const feuilles = { ...justes, tableauMotifs };
    const analyse = analyseOf(ROWS, trimestre);
    expect(ecartsOf({ rows: ROWS, analyse, feuilles }, NOMENCLATURE)).toEqual([]);
  });

  test("without a row in the period it shows everything, which is told", () => {
    const rows = [ROWS[2]!];
    const found = ecarts(
      ({ tableauMotifs }) => ({ tableauMotifs: { ...tableauMotifs!, mois: null, total: 1 } }),
      rows,
    );
    expect(found).toMatchObject([{ attendu: 0, lu: 1, causes: [{ type: "periodeSansLigne" }] }]);
  });

  test("a month that was typed over is told with its row", () => {
    const rows = ROWS.map((row) => (row.position === 1 ? { ...row, mois: "2026-10" } : row));
    const found = ecarts(
      ({ tableauMotifs, tableauMois }) => ({
        tableauMotifs: {
          ...tableauMotifs!,
          lignes: tableauMotifs!.lignes.map((ligne) => ({ ...ligne, sollicitations: 1 })),
          total: 1,
        },
        tableauMois: {
          ...tableauMois!,
          appels: new Map([
            ["2026-10", 2],
            ["2026-11", 1],
          ]),
        },
      }),
      rows,
    );
    expect(sujets(found)).toEqual(["motif", "totalMotifs", "mois", "mois"]);
    for (const { causes } of found) expect(causes[0]).toEqual({ type: "moisFaux", positions: [1] });
  });

  test("one that is gone is told", () => {
    expect(ecarts(() => ({ tableauMotifs: null }))).toMatchObject([
      { sujet: { type: "totalMotifs" }, lu: "illisible", causes: [{ type: "tableauIllisible" }] },
    ]);
  });
});
