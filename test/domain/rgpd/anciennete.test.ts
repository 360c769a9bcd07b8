import fc from "fast-check";
import { formatDate, fromSerial, parseDate, toSerial } from "../../../src/domain/dates";
import { isAncienne, jourLimite } from "../../../src/domain/rgpd";

test.each([
  ["20/11/2026", 12, "20/11/2025"],
  ["31/03/2026", 1, "28/02/2026"],
  ["29/02/2028", 12, "28/02/2027"],
  ["31/03/2028", 1, "29/02/2028"],
  ["15/01/2026", 25, "15/12/2023"],
])("%s less %i months is %s", (today, mois, expected) => {
  expect(formatDate(jourLimite(parseDate(today)!, mois))).toBe(expected);
});

test("more months never give a later day, and the month is always the one asked for", () => {
  const day = fc.integer({ min: 40_000, max: 60_000 });
  const mois = fc.integer({ min: 1, max: 119 });
  fc.assert(
    fc.property(day, mois, (today, count) => {
      const limite = jourLimite(today, count);
      expect(jourLimite(today, count + 1)).toBeLessThan(limite);
      const { year, month } = fromSerial(today);
      const first = fromSerial(toSerial({ year, month: month - count, day: 1 }));
      expect(fromSerial(limite)).toMatchObject({ year: first.year, month: first.month });
    }),
  );
});

test("the day itself is not older; a time of the day before is", () => {
  expect(isAncienne(46_000, 46_000)).toBe(false);
  expect(isAncienne(45_999.99, 46_000)).toBe(true);
});

test.each(["12/04/2025", "", true, Number.NaN, 0, -3])("%p is no date", (date) => {
  expect(isAncienne(date, 46_000)).toBeNull();
});
