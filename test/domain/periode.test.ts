import fc from "fast-check";
import { parseDate } from "../../src/domain/dates";
import { SuiviError } from "../../src/domain/erreurs";
import {
  anneeOf,
  derniersMois,
  isInPeriode,
  isWholeMonths,
  moisKey,
  moisKeysOf,
  moisOf,
  type Periode,
  periodeBetween,
  periodePrecedente,
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

const periodes: fc.Arbitrary<Periode> = fc.oneof(
  fc.constantFrom(moisOf, trimestreOf, anneeOf).chain((of) => days.map(of)),
  fc.tuple(days, fc.nat(800)).map(([debut, length]) => periodeBetween(debut, debut + length)),
);

test("the previous period ends the day before, without a gap", () => {
  fc.assert(
    fc.property(periodes, (periode) => {
      const precedente = periodePrecedente(periode);
      expect(precedente.fin).toBe(periode.debut - 1);
      expect(precedente.debut).toBeLessThanOrEqual(precedente.fin);
    }),
  );
});

test("a whole month, quarter or year comes after one of its kind", () => {
  fc.assert(
    fc.property(days, fc.constantFrom(moisOf, trimestreOf, anneeOf), (serial, of) => {
      const precedente = periodePrecedente(of(serial));
      expect(precedente).toEqual(of(precedente.debut));
    }),
  );
});

test("any other period comes after one of as many days", () => {
  fc.assert(
    fc.property(days, fc.nat(800), (debut, length) => {
      const periode = periodeBetween(debut, debut + length);
      fc.pre(![moisOf, trimestreOf, anneeOf].some((of) => of(debut).fin === periode.fin));
      const precedente = periodePrecedente(periode);
      expect(precedente.fin - precedente.debut).toBe(length);
    }),
  );
});

test.each([
  ["March after a February of 29 days", "01/03/2028", "31/03/2028", "01/02/2028", "29/02/2028"],
  ["that February after January", "01/02/2028", "29/02/2028", "01/01/2028", "31/01/2028"],
  ["28 days of it are no whole month", "01/02/2028", "28/02/2028", "04/01/2028", "31/01/2028"],
  ["a quarter across a clock change", "01/01/2026", "31/03/2026", "01/10/2025", "31/12/2025"],
  ["a leap year after a common one", "01/01/2028", "31/12/2028", "01/01/2027", "31/12/2027"],
  ["one day after the day before", "01/03/2028", "01/03/2028", "29/02/2028", "29/02/2028"],
])("%s", (_, debut, fin, debutPrecedent, finPrecedente) => {
  expect(periodePrecedente(periodeBetween(day(debut), day(fin)))).toEqual(
    periodeBetween(day(debutPrecedent), day(finPrecedente)),
  );
});

test("the last months end with the period's, whatever its day", () => {
  fc.assert(
    fc.property(periodes, fc.integer({ min: 1, max: 24 }), (periode, count) => {
      const { debut } = moisOf(periode.fin);
      const before = derniersMois({ debut: debut - 1, fin: debut - 1 }, count);
      const months = derniersMois(periode, count);
      expect(months.at(-1)).toBe(moisKey(periode.fin));
      expect(months).toHaveLength(count);
      expect(months.slice(0, -1)).toEqual(before.slice(1));
    }),
  );
});
