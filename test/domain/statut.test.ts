import { cellulesOfStatut, STATUTS } from "../../src/domain/appel";

test.each([
  ["resolu", "oui", "non"],
  ["enCours", "non", "non"],
  ["escalade", "non", "oui"],
  ["resoluEtEscalade", "oui", "oui"],
] as const)("%s fills the two cells with %s and %s", (statut, resolu, escalade) => {
  expect(cellulesOfStatut(statut)).toEqual({ resolu, escalade });
});

test("each statut has two cells of its own, so that a row says its statut", () => {
  const pairs = STATUTS.map((statut) => Object.values(cellulesOfStatut(statut)).join("/"));
  expect(new Set(pairs).size).toBe(STATUTS.length);
});
