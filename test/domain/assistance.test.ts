import fc from "fast-check";
import {
  formatHoraires,
  type Horaires,
  HORAIRES_SVI,
  parseHoraires,
} from "../../src/domain/assistance";
import { anyHoraires } from "../support/horairesArbitraries";

const H = (heures: number, minutes = 0): number => heures * 60 + minutes;
const SEMAINE = [1, 2, 3, 4, 5];

it("writes the national hours as the workbook keeps them", () => {
  expect(formatHoraires(HORAIRES_SVI)).toBe("lundi-vendredi 9:30-11:30, 14:00-16:30");
});

it("writes days apart, and runs of days", () => {
  const horaires = { jours: [1, 3, 4, 7], plages: [{ debut: 0, fin: 1440 }] };
  expect(formatHoraires(horaires)).toBe("lundi, mercredi-jeudi, dimanche 0:00-24:00");
});

const cases: [string, readonly number[], readonly [number, number][]][] = [
  [
    "lundi-vendredi 9:30-11:30, 14:00-16:30",
    SEMAINE,
    [
      [570, 690],
      [840, 990],
    ],
  ],
  [
    "lun-ven 9h30-12h et 14h à 16h30",
    SEMAINE,
    [
      [570, 720],
      [840, 990],
    ],
  ],
  [
    "Du lundi au vendredi, de 9h30 à 11h30 et de 14h00 à 16h30 (hors jours fériés)",
    SEMAINE,
    [
      [570, 690],
      [840, 990],
    ],
  ],
  ["du lundi au jeudi de 9 h à midi", [1, 2, 3, 4], [[540, 720]]],
  ["Lun. – Ven. : 8 h 30 – 17 h", SEMAINE, [[510, 1020]]],
  [
    "9h-12h / 13h30-17h du lundi au vendredi",
    SEMAINE,
    [
      [540, 720],
      [810, 1020],
    ],
  ],
  ["lundi, mardi et jeudi 9.30-11.30", [1, 2, 4], [[570, 690]]],
  ["les mardis et jeudis entre 10h et 12h", [2, 4], [[600, 720]]],
  ["tous les jours 9h-18h", [1, 2, 3, 4, 5, 6, 7], [[540, 1080]]],
  ["7j/7 8h-20h", [1, 2, 3, 4, 5, 6, 7], [[480, 1200]]],
  ["samedi-lundi 9-12", [1, 6, 7], [[540, 720]]],
  [
    "9h30-11h30, 14h-16h30",
    SEMAINE,
    [
      [570, 690],
      [840, 990],
    ],
  ],
  [
    "lundi 14h-16h, 9h-11h",
    [1],
    [
      [H(9), H(11)],
      [H(14), H(16)],
    ],
  ],
  ["lundi 9h-12h, 11h-14h, 14h-15h", [1], [[H(9), H(15)]]],
  ["LUNDI AU VENDREDI 9 heures à 12 heures", SEMAINE, [[540, 720]]],
];

it.each(cases)("reads « %s »", (text, jours, plages) => {
  expect(parseHoraires(text)).toEqual({
    jours,
    plages: plages.map(([debut, fin]) => ({ debut, fin })),
  });
});

it.each([
  "",
  "sur rendez-vous",
  "lundi-vendredi",
  "lundi 9h",
  "lundi 9h-",
  "lundi 12h-9h",
  "lundi 9h-9h",
  "lundi 9h75-12h",
  "lundi 9h-25h",
  "lundi 9h-12h, mardi 14h-16h",
  "lundi-vendredi 9h-12h sauf mercredi",
  "24h/24",
])("does not guess what « %s » means", (text) => {
  expect(parseHoraires(text)).toBeNull();
});

it("reads back whatever it writes", () => {
  fc.assert(
    fc.property(anyHoraires, (horaires: Horaires) =>
      expect(parseHoraires(formatHoraires(horaires))).toEqual(horaires),
    ),
  );
});

it("never fails, whatever the cell holds", () => {
  const pieces = fc.constantFrom(
    "lundi",
    "9h",
    "-",
    "à",
    "et",
    ",",
    " ",
    "24",
    ":",
    "é",
    "(",
    "12",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (any) => {
      const read = parseHoraires(any);
      if (read !== null) expect(parseHoraires(formatHoraires(read))).toEqual(read);
    }),
  );
});
