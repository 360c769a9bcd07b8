import fc from "fast-check";
import { parseDate } from "../../src/domain/dates";
import { SuiviError } from "../../src/domain/erreurs";
import {
  anneeOf,
  isInPeriode,
  isWholeMonths,
  moisKeysOf,
  moisOf,
  periodeBetween,
  trimestreKey,
  trimestreOf,
} from "../../src/domain/periode";

const day = (text: string): number => parseDate(text)!;
const days = fc.integer({ min: 1, max: 2_958_465 });

test("a day lies in its own month, quarter and year, and each nests in the next", () => {
  fc.assert(
    fc.property(days, (serial) => {
      const [mois, trimestre, annee] = [moisOf(serial), trimestreOf(serial), anneeOf(serial)];
      for (const periode of [mois, trimestre, annee])
        expect(isInPeriode(serial, periode)).toBe(true);
      expect(trimestre.debut).toBeLessThanOrEqual(mois.debut);
      expect(annee.fin).toBeGreaterThanOrEqual(trimestre.fin);
      expect([mois, trimestre, annee].every(isWholeMonths)).toBe(true);
    }),
  );
});

test("keys are those of the columns Mois and Trimestre", () => {
  expect(moisKeysOf(trimestreOf(day("15/11/2026")))).toEqual(["2026-10", "2026-11", "2026-12"]);
  expect(trimestreKey(day("15/11/2026"))).toBe("2026-T4");
});

test("two dates that are no whole months touch their months", () => {
  const periode = periodeBetween(day("28/06/2025"), day("02/07/2025"));
  expect(moisKeysOf(periode)).toEqual(["2025-06", "2025-07"]);
  expect(isWholeMonths(periode)).toBe(false);
});

test("a period that ends before it starts is refused", () => {
  expect(() => periodeBetween(2, 1)).toThrow(SuiviError);
});
