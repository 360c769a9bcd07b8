import { inTimeZone } from "../support/inTimeZone";

/** Calls during which the device's time of day changes: what is saved of them. */

/** Of calls between two instants, on a device of that zone: the day they are dated, their time, their duration. */
const saved = (timeZone: string, calls: readonly (readonly [debut: string, fin: string])[]) =>
  inTimeZone(
    timeZone,
    `const { appelOfSaisie, closeSaisie } = require("./src/application/appelOfSaisie");
     const { newSaisie } = require("./src/application/newSaisie");
     const { addTour, startChronometre } = require("./src/domain/chronometre");
     const { formatDate } = require("./src/domain/dates");
     const { formatHeureDuJour } = require("./src/domain/heure");
     const ids = { next: () => "id" };
     const preferences = { load: () => ({ referent: "", canal: "" }) };
     return ${JSON.stringify(calls)}.map((call) => {
       const [debut, fin] = call.map(Date.parse);
       const chronometre = addTour(startChronometre(debut), debut + 60000);
       const saisie = { ...newSaisie({ ids, preferences, clock: { now: () => debut } }), chronometre };
       const appel = appelOfSaisie(closeSaisie(saisie, fin));
       const { date, heure, dureeSecondes, tours } = appel;
       return [formatDate(date), heure === null ? "" : formatHeureDuJour(heure), dureeSecondes, tours];
     });`,
  );

test("in Paris, over the night in which an hour comes twice or is left out, and over midnight", () => {
  const calls = [
    ["2026-10-25T00:30:00Z", "2026-10-25T01:10:00Z"],
    ["2026-10-25T01:30:00Z", "2026-10-25T01:45:00Z"],
    ["2026-03-29T00:50:00Z", "2026-03-29T01:20:00Z"],
    ["2026-11-20T22:55:00Z", "2026-11-20T23:10:00Z"],
    ["2026-12-31T22:59:00Z", "2026-12-31T23:01:00Z"],
  ] as const;
  expect(saved("Europe/Paris", calls)).toEqual([
    ["25/10/2026", "02:30", 2400, [60, 2340]],
    ["25/10/2026", "02:30", 900, [60, 840]],
    ["29/03/2026", "01:50", 1800, [60, 1740]],
    ["20/11/2026", "23:55", 900, [60, 840]],
    ["31/12/2026", "23:59", 120, [60, 60]],
  ]);
});

test("overseas, where the day is another one than in Paris", () => {
  const call = ["2026-11-21T02:30:00Z", "2026-11-21T02:40:00Z"] as const;
  expect([
    ...(saved("America/Martinique", [call]) as unknown[]),
    ...(saved("Indian/Reunion", [call]) as unknown[]),
  ]).toEqual([
    ["20/11/2026", "22:30", 600, [60, 540]],
    ["21/11/2026", "06:30", 600, [60, 540]],
  ]);
});
