import type { CauseEcart, Ecart } from "../../../src/domain/resultats/ecarts/ecart";
import { groupesOf } from "../../../src/taskpane/resultats/verification/groupesEcarts";

const anEcart = (sujet: Ecart["sujet"], ...causes: CauseEcart[]): Ecart => ({
  sujet,
  attendu: 2,
  lu: 1,
  causes,
});

const APPELS: Ecart["sujet"] = { type: "chiffre", chiffre: "appels" };
const TOTAL: Ecart["sujet"] = { type: "totalMotifs" };
const MOIS: Ecart["sujet"] = { type: "totalMois" };

it("tells once what several differences have for cause, with the rows of all", () => {
  const groupes = groupesOf([
    anEcart(APPELS, { type: "datesTexte", positions: [7, 3] }),
    anEcart(TOTAL, { type: "datesTexte", positions: [3, 12] }),
  ]);
  expect(groupes).toHaveLength(1);
  expect(groupes[0]?.causes).toEqual([{ type: "datesTexte", positions: [3, 7, 12] }]);
  expect(groupes[0]?.ecarts).toHaveLength(2);
});

it("keeps the causes of two pivot tables apart, and differences without a cause together", () => {
  const absent: CauseEcart = { type: "tableauIllisible" };
  const groupes = groupesOf([
    anEcart(TOTAL, absent),
    anEcart(MOIS, absent),
    anEcart(APPELS),
    anEcart({ type: "chiffre", chiffre: "sollicitations" }),
  ]);
  expect(groupes.map(({ ecarts }) => ecarts.length)).toEqual([1, 1, 2]);
});

it("keeps other periods of the sheet apart", () => {
  const periode = (debut: number): CauseEcart => ({
    type: "periodeDifferente",
    periode: { debut, fin: debut + 10 },
  });
  expect(groupesOf([anEcart(APPELS, periode(1)), anEcart(TOTAL, periode(5))])).toHaveLength(2);
});
