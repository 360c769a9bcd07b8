import { appelOfSaisie, closeSaisie } from "../../src/application/appelOfSaisie";
import { addTour, startChronometre, stopChronometre } from "../../src/domain/chronometre";
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
