import fc from "fast-check";
import { HORAIRES_SVI, parseHoraires } from "../../../src/domain/assistance";
import { toSerial } from "../../../src/domain/dates";
import { moisOf } from "../../../src/domain/periode";
import {
  appelsAvecHeure,
  appelsHorsHoraires,
  creneauOf,
  grilleOf,
  isHeureOuverte,
} from "../../../src/domain/resultats/affluence";
import { analyseOf } from "../../../src/domain/resultats/analyse";
import type { Sollicitation } from "../../../src/domain/resultats/sollicitation";
import { aSollicitation } from "../../support/builders";
import { anyHoraires } from "../../support/horairesArbitraries";

const LUNDI = toSerial({ year: 2026, month: 11, day: 2 });
const MOIS = moisOf(LUNDI);

const at = (jour: number, minute: number, over: Partial<Sollicitation> = {}): Sollicitation =>
  aSollicitation({ date: LUNDI + jour, heure: minute / 1440, ...over });

const affluenceOf = (rows: readonly Sollicitation[]) => analyseOf(rows, MOIS).affluence;

const filled = (rows: readonly Sollicitation[]): string[] =>
  grilleOf(affluenceOf(rows)).flatMap((appels, jour) =>
    appels.flatMap((count, heure) => (count > 0 ? [`${jour} ${heure}h ${count}`] : [])),
  );

it("puts each call in the hour in which it began, of its weekday", () => {
  expect(filled([at(0, 0), at(0, 59), at(0, 60), at(6, 1439), at(7, 30)])).toEqual([
    "0 0h 3",
    "0 1h 1",
    "6 23h 1",
  ]);
});

it("counts a call of several motifs once, an e-mail never, another period not at all", () => {
  const appel = { idAppel: "a" };
  expect(
    filled([
      ...[at(1, 600, appel), at(1, 600, appel), at(1, 600, { canal: "E-mail" })],
      at(-30, 600),
    ]),
  ).toEqual(["1 10h 1"]);
});

it("tells how many calls have no time", () => {
  const affluence = affluenceOf([at(0, 600), aSollicitation({ date: LUNDI })]);
  expect([appelsAvecHeure(affluence), affluence.sansHeure]).toEqual([1, 1]);
});

it("counts the calls outside the opening hours, to the minute", () => {
  const minutes = [569, 570, 689, 690, 840, 989, 990];
  const affluence = affluenceOf([
    ...minutes.map((minute) => at(2, minute)),
    ...minutes.map((minute) => at(5, minute)),
  ]);
  expect(appelsHorsHoraires(affluence, HORAIRES_SVI)).toBe(3 + 7);
  expect(appelsHorsHoraires(affluence, parseHoraires("samedi 9h-17h")!)).toBe(7);
});

it("says in which hours the help desk answers at some moment", () => {
  const heures = (jour: number): number[] =>
    Array.from({ length: 24 }, (_, heure) => heure).filter((heure) =>
      isHeureOuverte(HORAIRES_SVI, jour, heure),
    );
  expect([heures(0), heures(4), heures(5)]).toEqual([
    [9, 10, 11, 14, 15, 16],
    [9, 10, 11, 14, 15, 16],
    [],
  ]);
});

it.each([
  [LUNDI, 0.5, 720],
  [LUNDI + 6.25, 0, 8640],
  [LUNDI, 0.999_999, 1439],
  [LUNDI, 10 / 24, 600],
  [LUNDI, (9 * 3600 + 59 * 60 + 59) / 86_400, 599],
])("of day %p and time %p is the minute %p of the week", (date, heure, minute) => {
  expect(creneauOf(date, heure)).toBe(minute);
});

it("agrees with a count of every call by itself", () => {
  const row = fc.record({
    jour: fc.integer({ min: -5, max: 35 }),
    seconde: fc.option(fc.integer({ min: 0, max: 86_399 })),
    appel: fc.integer({ min: 0, max: 12 }),
    canal: fc.constantFrom("", "Téléphone (SVI)", "E-mail"),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), anyHoraires, (rows, hours) => {
      const sollicitations = rows.map(({ jour, seconde, appel, canal }) =>
        aSollicitation({
          ...{ date: LUNDI + jour, heure: seconde === null ? null : seconde / 86_400 },
          ...{ idAppel: appel === 0 ? "" : `a${appel}`, canal },
        }),
      );
      const affluence = affluenceOf(sollicitations);
      const seen = new Set<string>();
      const calls = rows.filter(({ jour, appel, canal }) => {
        const inside = LUNDI + jour >= MOIS.debut && LUNDI + jour <= MOIS.fin;
        if (!inside || canal === "E-mail" || seen.has(`${appel}`)) return false;
        if (appel > 0) seen.add(`${appel}`);
        return true;
      });
      const timed = calls.flatMap(({ jour, seconde }) =>
        seconde === null
          ? []
          : [{ jour: (((jour % 7) + 7) % 7) + 1, minute: Math.floor(seconde / 60) }],
      );
      expect(affluence.sansHeure).toBe(calls.length - timed.length);
      expect(grilleOf(affluence)).toEqual(
        Array.from({ length: 7 }, (_, jour) =>
          Array.from(
            { length: 24 },
            (__, heure) =>
              timed.filter((one) => one.jour === jour + 1 && Math.floor(one.minute / 60) === heure)
                .length,
          ),
        ),
      );
      expect(appelsHorsHoraires(affluence, hours)).toBe(
        timed.filter(
          ({ jour, minute }) =>
            !hours.jours.includes(jour) ||
            !hours.plages.some(({ debut, fin }) => debut <= minute && minute < fin),
        ).length,
      );
    }),
  );
});
