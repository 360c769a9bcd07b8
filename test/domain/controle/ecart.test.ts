import fc from "fast-check";
import { ecartEntre } from "../../../src/domain/controle/ecart";

it.each([
  ["appel", "appel", 0],
  ["appel", "apel", 1],
  ["appel", "appele", 1],
  ["appel", "appal", 1],
  ["appel", "papel", 1],
  ["appel", "rappels", 2],
  ["", "ab", 2],
])("between %p and %p there are %p letters", (one, other, letters) => {
  expect(ecartEntre(one, other, 9)).toBe(letters);
});

it("is none past the greatest allowed", () => {
  expect(ecartEntre("compte", "connexion", 2)).toBe(Infinity);
});

it("is the same both ways, nothing for the same word, and one more at most for one more letter", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const letters = ecartEntre(one, other, 20);
      expect(ecartEntre(other, one, 20)).toBe(letters);
      expect(letters === 0).toBe(one === other);
      expect(ecartEntre(`${one}a`, other, 20)).toBeLessThanOrEqual(letters + 1);
    }),
  );
});
