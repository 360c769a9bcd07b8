import { normalizeLibelle } from "../../src/domain/libelles";

test.each([
  ["Demande « à compléter »", 'demande "a completer"'],
  ["Ajout/retrait d’une personne", "AJOUT/RETRAIT D'UNE  PERSONNE "],
  ["Thématique", "THEMATIQUE"],
])("%p and %p are the same label", (a, b) => {
  expect(normalizeLibelle(a)).toBe(normalizeLibelle(b));
});

test("different labels stay different", () => {
  expect(normalizeLibelle("Compte utilisateur")).not.toBe(normalizeLibelle("Compte formation"));
});
