import fc from "fast-check";
import {
  isDateEnChiffres,
  parseDateAmericaine,
  parseDateEcrite,
} from "../../src/domain/dateEcrite";
import { formatDate, fromSerial, toSerial } from "../../src/domain/dates";

const readAs = (serial: number | null): string | null =>
  serial === null ? null : formatDate(serial);

it.each([
  "12/04/2025",
  "12/4/25",
  "12.04.25",
  "12-04-2025",
  "12 /04/ 2025",
  "12 04 2025",
  "12/04/2025,",
  "12/04/2025\n",
  "'12/04/2025",
  "le 12/04/2025",
  "12/04/2025 10:30",
  "12/04/2025 à 10h30",
  "12/04/2025 10h",
  "12/04/2025 - 10:30:15",
  "2025-04-12",
  "2025/04/12",
  "2025.4.12",
  "20250412",
  "12042025",
  "2025-04-12T10:30:00",
  "2025-04-12T23:30:00.000Z",
  "2025-04-12 00:00:00 UTC",
  "2025-04-12T00:30:00+02:00",
  "12-avr-25",
  "12-avr.-25",
  "12 avr. 2025",
  "12 avril 2025",
  "12 AVRIL 2025 à 14 h 05",
  "Samedi 12 Avril 2025",
  "samedi, le 12 avril 2025",
  "Sam. 12 avril 2025",
  "sam 12/04/2025",
  "12-Apr-2025",
  "Sat 12 April 2025",
  "12\u00a0avril\u202f2025",
])("reads %p as 12 April 2025", (texte) => {
  expect(readAs(parseDateEcrite(texte))).toBe("12/04/2025");
});

it.each([
  ["1er avril 2025", "01/04/2025"],
  ["1er févr. 2025", "01/02/2025"],
  ["1° avril 2025", "01/04/2025"],
  ["vendredi 1 er août 2025", "01/08/2025"],
  ["12ème avril 2025", "12/04/2025"],
  ["31-déc-24", "31/12/2024"],
  ["15 août 2025", "15/08/2025"],
  ["3 juil. 2025", "03/07/2025"],
  ["3 juin 2025", "03/06/2025"],
])("reads %p as %p", (texte, jour) => expect(readAs(parseDateEcrite(texte))).toBe(jour));

it.each([
  "",
  "hier",
  "12/4",
  "1er avril",
  "12/O4/2025",
  "12/04/20025",
  "31/02/2025",
  "04/25/2025",
  "3 jui 2025",
  "12 ma 2025",
  "12/04/2025 ou 13/04/2025",
  "12/04/2025 10h puis 13/04/2025",
  "12345678",
  "0026-04-12",
])("does not guess %p", (texte) => expect(parseDateEcrite(texte)).toBeNull());

it("reads what any day is written as", () => {
  const days = fc.integer({ min: toSerial({ year: 2000, month: 1, day: 1 }), max: 60_000 });
  fc.assert(
    fc.property(days, (serial) => {
      const { year, month, day } = fromSerial(serial);
      const two = (part: number): string => String(part).padStart(2, "0");
      for (const texte of [
        `${day}/${month}/${year}`,
        `${year}-${two(month)}-${two(day)}`,
        `${year}${two(month)}${two(day)}`,
      ])
        expect(parseDateEcrite(texte)).toBe(serial);
      expect(parseDateAmericaine(`${month}/${day}/${year}`)).toBe(serial);
    }),
  );
});

it("knows a date in figures whose month and day may be swapped", () => {
  expect(isDateEnChiffres("04/25/2025")).toBe(true);
  expect(isDateEnChiffres("25 avril 2025")).toBe(false);
});

it("does not read a page to its end", () => {
  const page = " 12/04/2025".repeat(10_000);
  expect(parseDateEcrite(page)).toBeNull();
  expect(parseDateAmericaine(page)).toBeNull();
});
