import fc from "fast-check";
import { toSerial } from "../../src/domain/dates";
import { HORAIRES_SVI } from "../../src/domain/assistance";
import {
  etatAssistance,
  etatAt,
  type FerieOf,
  jourDeSemaine,
  type MomentCivil,
} from "../../src/domain/ouverture";
import { anyHoraires } from "../support/horairesArbitraries";
import { inTimeZone } from "../support/inTimeZone";

const SANS_FERIE: FerieOf = () => null;
const day = (year: number, month: number, date: number) => toSerial({ year, month, day: date });
const at = (jour: number, heures: number, minutes = 0): MomentCivil => ({
  jour,
  minute: heures * 60 + minutes,
});

const VENDREDI = day(2026, 11, 20);
const LUNDI = VENDREDI + 3;
const OUVRE = 9 * 60 + 30;

it("knows the day of the week", () => {
  expect(jourDeSemaine(VENDREDI)).toBe(5);
  expect(jourDeSemaine(VENDREDI + 2)).toBe(7);
  expect(jourDeSemaine(LUNDI)).toBe(1);
});

it.each([
  ["one minute before the opening", at(VENDREDI, 9, 29), at(VENDREDI, 9, 30)],
  ["the closing minute", at(VENDREDI, 11, 30), at(VENDREDI, 14)],
  ["lunch", at(VENDREDI, 12, 45), at(VENDREDI, 14)],
  ["Friday evening", at(VENDREDI, 16, 30), at(LUNDI, 9, 30)],
  ["the weekend", at(VENDREDI + 1, 10), at(LUNDI, 9, 30)],
])("is closed at %s, and says when it opens", (_, moment, ouverture) => {
  expect(etatAt(HORAIRES_SVI, moment, SANS_FERIE)).toEqual({
    ouvert: false,
    ferie: null,
    ouverture,
  });
});

it.each([
  ["the opening minute", at(VENDREDI, 9, 30), 11 * 60 + 30],
  ["the last minute", at(VENDREDI, 11, 29), 11 * 60 + 30],
  ["the afternoon", at(LUNDI, 14), 16 * 60 + 30],
])("is open at %s, and says until when", (_, moment, jusqua) => {
  expect(etatAt(HORAIRES_SVI, moment, SANS_FERIE)).toEqual({ ouvert: true, jusqua });
});

describe("on public holidays", () => {
  const fetes = new Map([
    [VENDREDI, "Fête du vendredi"],
    [LUNDI, "Fête du lundi"],
    [VENDREDI + 1, "Fête du samedi"],
  ]);
  const ferieOf: FerieOf = (jour) => fetes.get(jour) ?? null;

  it("is closed all day and names the holiday", () => {
    expect(etatAt(HORAIRES_SVI, at(VENDREDI, 10), ferieOf)).toMatchObject({
      ouvert: false,
      ferie: "Fête du vendredi",
    });
  });

  it("goes past a weekend and the holiday after it", () => {
    expect(etatAt(HORAIRES_SVI, at(VENDREDI - 1, 17), ferieOf)).toEqual({
      ouvert: false,
      ferie: null,
      ouverture: { jour: LUNDI + 1, minute: OUVRE },
    });
  });

  it("does not blame a holiday for a day that is never worked", () => {
    expect(etatAt(HORAIRES_SVI, at(VENDREDI + 1, 10), ferieOf)).toMatchObject({ ferie: null });
  });

  it("has no opening where it never opens", () => {
    expect(etatAt(HORAIRES_SVI, at(LUNDI, 8), () => "Fête")).toMatchObject({ ouverture: null });
  });
});

it("the next change is a change, and no earlier minute is", () => {
  const moment = fc.record({
    jour: fc.integer({ min: VENDREDI, max: VENDREDI + 20 }),
    minute: fc.integer({ min: 0, max: 1439 }),
  });
  const fetes = fc.uniqueArray(fc.integer({ min: VENDREDI, max: VENDREDI + 10 }));
  fc.assert(
    fc.property(anyHoraires, moment, fetes, (horaires, start, feries) => {
      const ferieOf: FerieOf = (jour) => (feries.includes(jour) ? "Fête" : null);
      const etat = etatAt(horaires, start, ferieOf);
      const end = minutesOf(etat.ouvert ? { ...start, minute: etat.jusqua } : etat.ouverture!);
      const isOpen = (minutes: number) => etatAt(horaires, momentAt(minutes), ferieOf).ouvert;
      let change = minutesOf(start);
      while (change < end && isOpen(change) === etat.ouvert) change += 1;
      expect(change).toBe(end);
      // Open until midnight may go on at 0:00.
      if (end % 1440 !== 0) expect(isOpen(end)).toBe(!etat.ouvert);
    }),
  );
});

const minutesOf = ({ jour, minute }: MomentCivil) => jour * 1440 + minute;
const momentAt = (minutes: number): MomentCivil => ({
  jour: Math.floor(minutes / 1440),
  minute: minutes % 1440,
});

it("reads the device's own clock", () => {
  const instant = new Date(2026, 10, 20, 9, 30).getTime();
  expect(etatAssistance(HORAIRES_SVI, instant, SANS_FERIE).ouvert).toBe(true);
  expect(etatAssistance(HORAIRES_SVI, instant - 1, SANS_FERIE).ouvert).toBe(false);
});

describe("in Paris, when the clocks change", () => {
  const openAt = (instants: readonly string[]) =>
    inTimeZone(
      "Europe/Paris",
      `const { HORAIRES_SVI } = require("./src/domain/assistance");
       const { etatAssistance } = require("./src/domain/ouverture");
       const dimanche = { ...HORAIRES_SVI, jours: [7] };
       const etat = (instant) => etatAssistance(dimanche, Date.parse(instant), () => null).ouvert;
       return ${JSON.stringify(instants)}.map(etat);`,
    );

  it("opens by the new clock on the very day", () => {
    const spring = ["2026-03-29T07:29:59Z", "2026-03-29T07:30Z", "2026-03-29T09:30Z"];
    const autumn = ["2026-10-25T07:30Z", "2026-10-25T08:30Z", "2026-10-25T10:30Z"];
    expect(openAt([...spring, ...autumn])).toEqual([false, true, false, false, true, false]);
  });
});
