import { parseCalendrier } from "../../../src/classeur/cli/calendrier";
import { toSerial } from "../../../src/domain/dates";
import { moisOf, trimestreOf } from "../../../src/domain/periode";

const day = (year: number, month: number, dayOfMonth: number) =>
  toSerial({ year, month, day: dayOfMonth });

const CALENDRIER = parseCalendrier(
  "\uFEFFPériode;Ouverture;Clôture\n2026-10;28/10/2026;02/11/2026\n2026-T4;28/12/2026;02/01/2027\n",
);

it("reads months and quarters with their windows", () => {
  expect(CALENDRIER).toEqual([
    {
      periode: moisOf(day(2026, 10, 1)),
      ouverture: day(2026, 10, 28),
      cloture: day(2026, 11, 2),
    },
    {
      periode: trimestreOf(day(2026, 10, 1)),
      ouverture: day(2026, 12, 28),
      cloture: day(2027, 1, 2),
    },
  ]);
});

it.each([
  ["2026-13;28/10/2026;02/11/2026", "another period"],
  ["2026-10;28/10/2026;27/10/2026", "a window that ends before it opens"],
  ["2026-10;;02/11/2026", "a missing day"],
])("refuses the line %p: %s", (line) => {
  expect(() => parseCalendrier(`periode;ouverture;cloture\n${line}\n`)).toThrow(/ligne 2/);
});
