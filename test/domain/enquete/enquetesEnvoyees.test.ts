import { moisOf, trimestreOf } from "../../../src/domain/periode";
import { TODAY } from "../../support/builders";
import {
  type EnqueteEnvoyee,
  type ReponseEnvoyee,
  changementsDepuis,
  enqueteDeLaPeriode,
} from "../../../src/domain/enquete/reponses";

const reponse = (cle: string, valeur: string): ReponseEnvoyee => ({ cle, question: cle, valeur });

function anEnquete(over: Partial<EnqueteEnvoyee> = {}): EnqueteEnvoyee {
  const reponses = [reponse("appels", "12"), reponse("tauxResolution", "83,3 %")];
  return { instant: TODAY + 0.5, periode: trimestreOf(TODAY), reponses, ...over };
}

test("the same answers have not changed, whatever their order and wording", () => {
  const later = [...anEnquete().reponses].reverse().map((one) => ({ ...one, question: "Autre" }));
  expect(changementsDepuis(anEnquete(), later)).toEqual([]);
});

test("an answer that changed is told with both values", () => {
  const later = [reponse("appels", "13"), reponse("tauxResolution", "83,3 %")];
  expect(changementsDepuis(anEnquete(), later)).toEqual([
    { cle: "appels", question: "appels", avant: "12", apres: "13" },
  ]);
});

test("questions that came or went with another nomenclature are told", () => {
  const later = [reponse("appels", "12"), reponse("appels:A", "1")];
  expect(changementsDepuis(anEnquete(), later)).toMatchObject([
    { cle: "appels:A", avant: null, apres: "1" },
    { cle: "tauxResolution", avant: "83,3 %", apres: null },
  ]);
});

test("of several sendings for exactly the period, the last one counts", () => {
  const first = anEnquete();
  const last = anEnquete({ instant: TODAY + 1 });
  const other = anEnquete({ instant: TODAY + 2, periode: moisOf(TODAY) });
  expect(enqueteDeLaPeriode([first, last, other], trimestreOf(TODAY))).toBe(last);
  expect(enqueteDeLaPeriode([last, first], trimestreOf(TODAY))).toBe(last);
  expect(enqueteDeLaPeriode([other], trimestreOf(TODAY))).toBeNull();
});
