import { avertissementsOf } from "../../../src/domain/enquete/avertissements";
import { moisOf } from "../../../src/domain/periode";
import { aSollicitation, NOMENCLATURE, TODAY } from "../../support/builders";
import type { Sollicitation } from "../../../src/domain/resultats/sollicitation";

const MOIS = moisOf(TODAY);

function avertissements(
  rows: readonly Partial<Sollicitation>[],
  over: Partial<Parameters<typeof avertissementsOf>[0]> = {},
) {
  return avertissementsOf({
    rows: rows.map((row, position) => aSollicitation({ position, code: "ACC-CNX-MDP", ...row })),
    periode: MOIS,
    nomenclature: NOMENCLATURE,
    departement: "Ain",
    horsTableau: 0,
    today: MOIS.fin + 1,
    ...over,
  });
}

test("a clean history of a period that is over gives no warning", () => {
  expect(avertissements([{}, { resolu: "Non", escalade: "OUI" }])).toEqual([]);
});

test.each<[string, Partial<Sollicitation>[], string]>([
  ["without a statut", [{ resolu: "" }, { escalade: "peut-être" }], "sansStatut"],
  ["with an unknown motif", [{ code: "X" }, { code: "", sousMotif: "?" }], "motifInconnu"],
  ["without a duration", [{ dureeSecondes: null }], "dureeManquante"],
  ["with a text duration", [{ dureeSecondes: null, dureeIllisible: true }], "dureeTexte"],
  ["of 0 seconds, less, or more than two hours", [0, -5, 7_201].map(ofSeconds), "dureeSuspecte"],
  ["whose date is text", [{ date: null, dateIllisible: true }], "dateTexte"],
  ["without a date", [{ date: null }], "dateManquante"],
])("rows %s are told by their positions", (_, rows, type) => {
  expect(avertissements([{}, ...rows])).toEqual([
    { type, positions: rows.map((_row, index) => index + 1) },
  ]);
});

function ofSeconds(dureeSecondes: number): Partial<Sollicitation> {
  return { dureeSecondes };
}

test("two hours are not too long; a call's time is that of its rows together", () => {
  expect(avertissements([ofSeconds(7_200)])).toEqual([]);
  expect(
    avertissements([0, 1].map((seconds) => ({ idAppel: "a", ...ofSeconds(seconds) }))),
  ).toEqual([]);
  const long = [4_000, 4_000].map((seconds) => ({ idAppel: "a", ...ofSeconds(seconds) }));
  expect(avertissements([{}, ...long])).toEqual([{ type: "dureeSuspecte", positions: [1, 2] }]);
});

test("a row whose labels are known has a motif, even without a code", () => {
  const { thematique, motif } = NOMENCLATURE.parCode.get("ACC-CNX-MDP")!;
  const labels = { code: "", thematique, motif, sousMotif: "REINITIALISATION DU MOT DE PASSE" };
  expect(avertissements([labels])).toEqual([]);
});

test("e-mails and other periods do not enter the survey", () => {
  const faulty = { resolu: "", code: "X", dureeSecondes: null };
  expect(
    avertissements([
      { ...faulty, canal: "E-mail" },
      { ...faulty, date: MOIS.debut - 1 },
    ]),
  ).toEqual([]);
});

test("rows below the table and a missing département are told", () => {
  expect(avertissements([], { horsTableau: 2, departement: " " })).toEqual([
    { type: "departementManquant" },
    { type: "horsTableau", nombre: 2 },
  ]);
});

test("a period is under way until its last day has passed, in the future until its first comes", () => {
  const on = (today: number) => avertissements([], { today });
  expect(on(MOIS.debut - 1)).toEqual([{ type: "periodeFuture" }]);
  expect(on(MOIS.debut)).toEqual([{ type: "periodeEnCours" }]);
  expect(on(MOIS.fin)).toEqual([{ type: "periodeEnCours" }]);
  expect(on(MOIS.fin + 1)).toEqual([]);
});
