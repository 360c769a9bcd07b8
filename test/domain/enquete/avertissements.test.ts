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

const { thematique, motif, sousMotif } = NOMENCLATURE.parCode.get("ACC-CNX-MDP")!;
const connus = { code: "", thematique, motif, sousMotif };
const noDate = (dateEcrite: string) => ({ date: null, dateIllisible: true, dateEcrite });
const noDuree = (dureeEcrite: string) => ({
  dureeSecondes: null,
  dureeIllisible: true,
  dureeEcrite,
});

test.each<[string, Partial<Sollicitation>[], string]>([
  ["that do not say whether they are resolved, or escalated", [{ resolu: "" }], "reponseManquante"],
  ["that say neither oui nor non", [{ escalade: "peut-être" }], "reponseIllisible"],
  ["that say oui or non in other words", [{ resolu: "vrai" }], "reponseOrthographe"],
  ["with an unknown motif", [{ code: "X" }, { ...connus, sousMotif: "?" }], "tripleInconnu"],
  ["with a typing fault", [{ ...connus, sousMotif: `${sousMotif}e` }], "libelleProche"],
  ["without a sous-motif", [{ ...connus, sousMotif: "" }], "libelleManquant"],
  [
    "whose labels do not go together",
    [{ ...connus, sousMotif: "Dysfonctionnement" }],
    "tripleIncoherent",
  ],
  ["without a duration", [{ dureeSecondes: null }], "dureeManquante"],
  ["with a duration that is text", [noDuree("4 min")], "dureeTexte"],
  ["with a text for a duration", [noDuree("longue")], "dureeIllisible"],
  ["with a time of Excel's", [270 / 86_400].map(ofSeconds), "dureeFraction"],
  ["with minutes for seconds", [4.5].map(ofSeconds), "dureeDecimale"],
  ["of less than nothing", [-5].map(ofSeconds), "dureeNegative"],
  ["of 0 seconds, or more than two hours", [0, 7_201].map(ofSeconds), "dureeInvraisemblable"],
  ["of more than four hours", [14_401].map(ofSeconds), "dureeExcessive"],
  ["whose date is text", [noDate("12/04/2025")], "dateTexte"],
  ["whose date is none", [noDate("hier")], "dateIllisible"],
  ["without a date", [{ date: null }], "dateManquante"],
  ["of a day to come", [{ date: MOIS.fin + 2 }], "dateFuture"],
  ["of before the tool", [{ date: 40_000 }], "dateAncienne"],
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
  expect(avertissements([{}, ...long])).toEqual([
    { type: "dureeInvraisemblable", positions: [1, 2] },
  ]);
});

test("a row whose labels are known has a motif, even without a code", () => {
  const labels = { ...connus, sousMotif: "REINITIALISATION DU MOT DE PASSE" };
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
