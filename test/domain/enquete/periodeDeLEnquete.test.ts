import fc from "fast-check";
import { formatDate, parseDate } from "../../../src/domain/dates";
import { periodeDeLEnquete, type Rythme } from "../../../src/domain/enquete/calendrier";
import { moisOf, trimestreOf } from "../../../src/domain/periode";

function bornes(today: string, rythme?: Rythme): string {
  const { debut, fin } = periodeDeLEnquete(parseDate(today)!, rythme);
  return `${formatDate(debut)} ${formatDate(fin)}`;
}

test.each([
  ["01/07/2026", "01/04/2026 30/06/2026"],
  ["30/09/2026", "01/04/2026 30/06/2026"],
  ["01/10/2026", "01/07/2026 30/09/2026"],
  ["15/02/2028", "01/10/2027 31/12/2027"],
])("on %s it is the last finished quarter", (today, expected) => {
  expect(bornes(today)).toBe(expected);
});

// The answer windows of spring 2025.
test.each([
  ["28/06/2025", "01/06/2025 30/06/2025"],
  ["02/07/2025", "01/06/2025 30/06/2025"],
  ["27/07/2025", "01/06/2025 30/06/2025"],
  ["28/07/2025", "01/07/2025 31/07/2025"],
  ["02/08/2025", "01/07/2025 31/07/2025"],
  ["29/02/2028", "01/02/2028 29/02/2028"],
])(
  "while it was monthly, on %s it is the month whose survey is open or was last",
  (today, expected) => {
    expect(bornes(today, "mois")).toBe(expected);
  },
);

test("it is a whole quarter that is over, and the latest", () => {
  fc.assert(
    fc.property(fc.integer({ min: 40_000, max: 80_000 }), (today) => {
      const periode = periodeDeLEnquete(today);
      expect(periode).toEqual(trimestreOf(periode.debut));
      expect(periode.fin + 1).toBe(trimestreOf(today).debut);
    }),
  );
});

test("a whole month at any day of the monthly survey", () => {
  fc.assert(
    fc.property(fc.integer({ min: 40_000, max: 80_000 }), (today) => {
      const periode = periodeDeLEnquete(today, "mois");
      expect(periode).toEqual(moisOf(periode.debut));
      expect(periode.debut).toBeLessThanOrEqual(today);
    }),
  );
});
