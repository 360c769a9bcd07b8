import { appelOfSaisie, closeSaisie, heureOf } from "../../src/application/appelOfSaisie";
import {
  addTour,
  startChronometre,
  startEarlier,
  stopChronometre,
} from "../../src/domain/chronometre";
import { toSerial } from "../../src/domain/dates";
import { aSaisie } from "../support/saisieBuilders";

const RUNNING = startChronometre(0);

describe("appelOfSaisie", () => {
  it("reads the texts of the form", () => {
    expect(appelOfSaisie(aSaisie())).toMatchObject({
      date: toSerial({ year: 2026, month: 11, day: 20 }),
      dureeSecondes: 125,
    });
  });

  it("tells a missing duration from one that cannot be read", () => {
    expect(appelOfSaisie(aSaisie({ duree: " " })).dureeSecondes).toBeNull();
    expect(appelOfSaisie(aSaisie({ duree: "bientôt" })).dureeSecondes).toBeNaN();
  });

  it("gives the laps of a stopped timer, not of a running one", () => {
    const lapped = addTour(RUNNING, 60_000);
    expect(appelOfSaisie(aSaisie({ chronometre: lapped })).tours).toBeUndefined();
    expect(appelOfSaisie(aSaisie({ chronometre: stopChronometre(lapped, 90_000) })).tours).toEqual([
      60, 30,
    ]);
  });
});

describe("the time at which a call began", () => {
  const at = (hour: number, minute: number): number =>
    new Date(2026, 10, 20, hour, minute, 40).getTime();
  const timed = startChronometre(at(14, 5));

  it("is when its timer started, to the minute, however long it ran", () => {
    const chronometre = stopChronometre(timed, at(14, 52));
    expect(heureOf(aSaisie({ chronometre }))).toBe((14 * 60 + 5) / 1440);
    expect(appelOfSaisie(aSaisie({ chronometre: timed })).heure).toBe((14 * 60 + 5) / 1440);
  });

  it("follows a start that is put earlier, and what a person typed before all", () => {
    expect(heureOf(aSaisie({ chronometre: startEarlier(timed, 60_000) }))).toBe(844 / 1440);
    expect(heureOf(aSaisie({ chronometre: timed, heure: "09:30" }))).toBe(570 / 1440);
  });

  it("is not known without a timer, of another day, or of an e-mail unless somebody typed it", () => {
    const email = { canal: "E-mail" } as const;
    expect(heureOf(aSaisie())).toBeNull();
    expect(heureOf(aSaisie({ chronometre: timed, date: "2026-11-19" }))).toBeNull();
    expect(heureOf(aSaisie({ chronometre: timed, ...email }))).toBeNull();
    expect(heureOf(aSaisie({ ...email, heure: "09:30" }))).toBe(570 / 1440);
    expect(heureOf(aSaisie({ heure: "25:00" }))).toBeNull();
  });
});

describe("closeSaisie", () => {
  it("stops a running timer, which gives the duration", () => {
    const closed = closeSaisie(aSaisie({ duree: "", chronometre: RUNNING }), 65_000);
    expect(closed.duree).toBe("01:05");
    expect(closed.chronometre?.termine).toBe(true);
  });

  it("keeps the duration that the référent typed", () => {
    expect(closeSaisie(aSaisie({ chronometre: RUNNING }), 65_000).duree).toBe("02:05");
  });

  it("leaves an e-mail without a duration", () => {
    const email = aSaisie({ canal: "E-mail", duree: "", chronometre: RUNNING });
    expect(closeSaisie(email, 65_000)).toBe(email);
  });
});
