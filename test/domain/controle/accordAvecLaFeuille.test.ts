import { FORMULE_PREMIERE_DATE as PREMIERE_DATE_DE_LA_FEUILLE } from "../../../src/classeur/feuilles/historiqueControles";
import { PREMIERE_DATE } from "../../../src/domain/seuils";
import { fromSerial } from "../../../src/domain/dates";
import { COLONNE_KEYS } from "../../../src/domain/historique";
import { TODAY } from "../../support/builders";
import { duVolet, tapee } from "./controleDUneLigne";

/** The sheet colours what is wrong in a cell; what it colours is found here too, and the right it leaves alone. */

it("takes the same day for the first one", () => {
  const { year, month, day } = fromSerial(PREMIERE_DATE);
  expect(PREMIERE_DATE_DE_LA_FEUILLE).toBe(`DATE(${year},${month},${day})`);
});

it.each([
  ["a date before it", { date: PREMIERE_DATE - 1 }],
  ["a date past today", { date: TODAY + 1 }],
  ["a date as text", { date: "12/04/2025" }],
  ["a negative duration", { dureeSecondes: -1 }],
  ["a duration that is not whole", { dureeSecondes: 90.5 }],
  ["a duration as text", { dureeSecondes: "4 min" }],
  ["an answer out of the list", { resolu: "peut-être" }],
  ["a canal out of the list", { canal: "fax" }],
  ["a triple with another line's code", { code: "ACC-CNX-CPT" }],
  ["a triple without a code", { code: "" }],
])("finds what the sheet colours: %s", (_, over) => {
  expect(duVolet(over)).not.toEqual([]);
});

it.each([
  "date",
  "dureeSecondes",
  "thematique",
  "motif",
  "sousMotif",
  "resolu",
  "escalade",
] as const)("finds an empty cell that the sheet colours: %s", (colonne) => {
  expect(COLONNE_KEYS).toContain(colonne);
  expect(tapee({ [colonne]: "" })).not.toEqual([]);
});

it("leaves alone what the sheet leaves alone: an unknown triple whose code is unknown too", () => {
  expect(duVolet({ sousMotif: "D'une version oubliée", code: "ANC-IEN" })).toEqual([]);
});
