import fc from "fast-check";
import { formatTelephone, normalizeTelephone } from "../../src/domain/telephone";

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

test("a French number is shown in pairs, another as it is stored", () => {
  expect(formatTelephone("0656844329")).toBe("06 56 84 43 29");
  expect(formatTelephone("+32470123456")).toBe("+32470123456");
});

test("what is shown is read back as the same number, French or not", () => {
  const french = fc.integer({ min: 100_000_000, max: 999_999_999 }).map((digits) => `0${digits}`);
  const foreign = fc.integer({ min: 10_000_000, max: 999_999_999 }).map((digits) => `+32${digits}`);
  fc.assert(
    fc.property(fc.oneof(french, foreign), (telephone) =>
      expect(normalizeTelephone(formatTelephone(telephone))).toBe(telephone),
    ),
  );
});
