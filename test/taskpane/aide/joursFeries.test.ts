import { toSerial } from "../../../src/domain/dates";
import { createFerieOf } from "../../../src/taskpane/aide/joursFeries";
import { inTimeZone } from "../../support/inTimeZone";

const day = (year: number, month: number, date: number) => toSerial({ year, month, day: date });

it.each([
  ["Jour de l'an", day(2027, 1, 1)],
  ["Lundi de Pâques", day(2026, 4, 6)],
  ["Ascension", day(2026, 5, 14)],
  ["Toussaint", day(2026, 11, 1)],
  ["Noël", day(2026, 12, 25)],
])("names %s", (nom, jour) => {
  expect(createFerieOf("")(jour)).toBe(nom);
  expect(createFerieOf("")(jour + 1)).toBeNull();
});

it("knows what Alsace and Moselle keep besides", () => {
  const [vendrediSaint, saintEtienne] = [day(2026, 4, 3), day(2026, 12, 26)];
  expect(createFerieOf("Moselle")(vendrediSaint)).toBe("Vendredi Saint");
  expect(createFerieOf("bas-rhin")(saintEtienne)).toBe("Saint Étienne");
  expect(createFerieOf("Vosges")(vendrediSaint)).toBeNull();
  expect(createFerieOf("Vosges")(saintEtienne)).toBeNull();
});

it("knows the holiday of each overseas department", () => {
  const abolitions = ["Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"].map(
    (departement) => {
      const ferieOf = createFerieOf(departement);
      const jours = Array.from({ length: 365 }, (_, offset) => day(2026, 1, 1) + offset);
      return jours.find((jour) => ferieOf(jour)?.startsWith("Abolition"));
    },
  );
  expect(abolitions).toEqual([
    day(2026, 5, 27),
    day(2026, 5, 22),
    day(2026, 6, 10),
    day(2026, 12, 20),
    day(2026, 4, 27),
  ]);
});

it.each(["Europe/Paris", "Indian/Reunion", "America/Cayenne"])(
  "falls on the right day on a device in %s, also when the clocks change at Easter",
  (timeZone) => {
    const names = inTimeZone(
      timeZone,
      `const { createFerieOf } = require("./src/taskpane/aide/joursFeries");
       return ${JSON.stringify([day(2024, 4, 1), day(2024, 5, 9), day(2026, 7, 14)])}.map(createFerieOf(""));`,
    );
    expect(names).toEqual(["Lundi de Pâques", "Ascension", "Fête Nationale"]);
  },
);
