import { normalizeLibelle } from "../../src/domain/libelles";
import { formatTelephone, normalizeTelephone } from "../../src/domain/telephone";

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

test.each([
  ["06 56 84 43 29", "0656844329"],
  ["+33 6 56 84 43 29", "0656844329"],
  ["0033 (0)6.56.84.43.29", "0656844329"],
  ["+33612345678", "0612345678"],
  ["+32 470 12 34 56", "+32470123456"],
  ["", ""],
])("phone %p is stored as %p", (input, stored) => {
  expect(normalizeTelephone(input)).toBe(stored);
});

test.each(["12", "065684432", "06568443299", "abc", "+12"])("%p is no phone number", (input) => {
  expect(normalizeTelephone(input)).toBeNull();
});

test("a French number is shown in pairs", () => {
  expect(formatTelephone("0656844329")).toBe("06 56 84 43 29");
});
