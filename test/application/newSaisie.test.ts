import { isBlankSaisie, newSaisie } from "../../src/application/newSaisie";
import { TODAY } from "../support/builders";
import { clockAt, countingIds, MemoryPreferences } from "../support/doubles/deviceDoubles";
import { aMotifEnCours } from "../support/saisieBuilders";

const ports = { ids: countingIds(), clock: clockAt(TODAY), preferences: new MemoryPreferences() };

it("starts with today, the remembered référent and canal, and ids of its own", () => {
  ports.preferences.save({ referent: "Camille", canal: "E-mail" });
  const saisie = newSaisie(ports);
  expect(saisie).toMatchObject({ date: "2026-11-20", referent: "Camille", canal: "E-mail" });
  expect(newSaisie(ports).idAppel).not.toBe(saisie.idAppel);
});

it.each([
  { telephone: "0" },
  { duree: "1" },
  { commentaire: "rappeler" },
  { motifs: [aMotifEnCours({ thematique: "", code: "", statut: "enCours" as const })] },
])("is no longer blank once something of the call is there: %j", (entered) => {
  const blank = newSaisie(ports);
  expect(isBlankSaisie(blank)).toBe(true);
  expect(isBlankSaisie({ ...blank, ...entered })).toBe(false);
});
