import fc from "fast-check";
import {
  effacementOf,
  type ReglesEffacement,
  isTelephoneMasque,
  masque,
} from "../../../src/domain/rgpd";

const TOUT: ReglesEffacement = {
  mois: 12,
  telephone: "masquer",
  commentaire: true,
  identifiant: true,
};
const cellules = { telephone: "0656844329", commentaire: "rappeler", identifiant: "MEN-12" };

test.each<[unknown, string]>([
  ["0656844329", "•• •• •• 43 29"],
  ["06 56 84 43 29", "•• •• •• 43 29"],
  [656_844_329, "•• •• •• 43 29"],
  ["+32470123456", "+•••••••3456"],
  ["Mme Durand 0656844329", ""],
  ["Mme Durand", ""],
  ["•• •• •• 43 29", "•• •• •• 43 29"],
])("the number %p becomes %p", (telephone, expected) => {
  expect(masque(telephone)).toBe(expected);
});

test("a masked number is known as such, a number or a text is not", () => {
  expect(["•• •• •• 43 29", "+•••••••3456"].every(isTelephoneMasque)).toBe(true);
  expect(["0656844329", "", "12", "Durand •", "•Durand"].some(isTelephoneMasque)).toBe(false);
});

test("all is cleared that the rules name", () => {
  expect(effacementOf(cellules, TOUT)).toEqual({
    telephone: "•• •• •• 43 29",
    commentaire: "",
    identifiant: "",
  });
  expect(effacementOf(cellules, { ...TOUT, telephone: "retirer", identifiant: false })).toEqual({
    telephone: "",
    commentaire: "",
  });
});

test("nothing is changed where there is nothing to clear", () => {
  const blank = { telephone: "", commentaire: "", identifiant: "" };
  expect(effacementOf(blank, TOUT)).toBeNull();
  const rules = { ...TOUT, telephone: "garder" as const, commentaire: false, identifiant: false };
  expect(effacementOf(cellules, rules)).toBeNull();
});

test("what was cleared once has nothing more to clear, and holds no more than four digits of a number", () => {
  const content = fc.oneof(
    fc.string(),
    fc.integer({ min: 0, max: 999_999_999 }),
    fc.boolean(),
    fc.stringMatching(/^0[1-9]( ?\d\d){4}$/),
    fc.stringMatching(/^\+[1-9]\d{6,14}$/),
  );
  const rows = fc.record({ telephone: content, commentaire: content, identifiant: content });
  fc.assert(
    fc.property(rows, fc.constantFrom("masquer" as const, "retirer" as const), (row, telephone) => {
      const rules = { ...TOUT, telephone };
      const after = { ...row, ...effacementOf(row, rules) };
      expect(effacementOf(after, rules)).toBeNull();
      expect(String(after.telephone).replace(/\D/g, "").length).toBeLessThanOrEqual(4);
      expect([after.commentaire, after.identifiant]).toEqual(["", ""]);
    }),
  );
});
