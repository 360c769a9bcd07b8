import fc from "fast-check";
import { formatTelephone, normalizeTelephone } from "../../src/domain/telephone";

test.each([
  ["06 56 84 43 29", "0656844329"],
  ["+33 6 56 84 43 29", "0656844329"],
  ["0033 (0)6.56.84.43.29", "0656844329"],
  ["+33612345678", "0612345678"],
  ["+32 470 12 34 56", "+32470123456"],
  ["\u202a06 56 84 43 29\u202c", "0656844329"],
  ["\u200e0656844329", "0656844329"],
  ["06\u201156\u201184\u201143\u201129", "0656844329"],
  ["06–56–84–43–29", "0656844329"],
  ["06−56—84―43‒29", "0656844329"],
  ["\ufeff0656844329", "0656844329"],
  ["06.56.84.43.29\u200b", "0656844329"],
  ["\u2066+33656844329\u2069", "0656844329"],
  ["06\u00ad56\u00a084\u202f43\u200929", "0656844329"],
  ["+33 (0)6 56 84 43 29", "0656844329"],
  ["tel:+33656844329", "0656844329"],
  ["TEL:+33-6-56-84-43-29", "0656844329"],
  ["Tél. : 06 56 84 43 29", "0656844329"],
  ["33656844329", "0656844329"],
  ["330656844329", "0656844329"],
  ["0033656844329", "0656844329"],
  ["00330656844329", "0656844329"],
  ["０６５６８４４３２９", "0656844329"],
  ["", ""],
])("phone %p is stored as %p", (input, stored) => {
  expect(normalizeTelephone(input)).toBe(stored);
});

test.each([
  "12",
  "065684432",
  "06568443299",
  "abc",
  "+12",
  "656844329",
  "+33 6 56 84 43 29 / 01 45 67 89 01",
])("%p is no phone number", (input) => {
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
