import fc from "fast-check";
import { editDistance } from "../../src/domain/distance";

it.each([
  ["appel", "appel", 0],
  ["appel", "apel", 1],
  ["appel", "appele", 1],
  ["appel", "appal", 1],
  ["appel", "papel", 1],
  ["appel", "rappels", 2],
  ["", "ab", 2],
])("between %p and %p there are %p letters", (one, other, letters) => {
  expect(editDistance(one, other, 9)).toBe(letters);
});

it("is none past the greatest allowed", () => {
  expect(editDistance("compte", "connexion", 2)).toBe(Infinity);
});

it("is the same both ways, nothing for the same word, and one more at most for one more letter", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const letters = editDistance(one, other, 20);
      expect(editDistance(other, one, 20)).toBe(letters);
      expect(letters === 0).toBe(one === other);
      expect(editDistance(`${one}a`, other, 20)).toBeLessThanOrEqual(letters + 1);
    }),
  );
});
