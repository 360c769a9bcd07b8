import fc from "fast-check";
import { appelOfSaisie } from "../../../src/application/appelOfSaisie";
import type { SaisieEnCours } from "../../../src/application/ports";
import { etatOf } from "../../../src/domain/chronometre";
import { type SaisieAction, saisieReducer } from "../../../src/taskpane/saisie/saisieReducer";
import { aMotifEnCours, aSaisie } from "../../support/saisieBuilders";

const apply = (saisie: SaisieEnCours, ...actions: SaisieAction[]): SaisieEnCours =>
  actions.reduce(saisieReducer, saisie);

const blank = aSaisie({ duree: "" });

describe("the timer", () => {
  it("gives the duration when it is stopped, pauses left out", () => {
    const saisie = apply(
      blank,
      { type: "start", now: 0 },
      { type: "pause", now: 60_000 },
      { type: "resume", now: 100_000 },
      { type: "stop", now: 105_500 },
    );
    expect(saisie.duree).toBe("01:05");
  });

  it("is not started twice", () => {
    const started = apply(blank, { type: "start", now: 0 });
    expect(apply(started, { type: "start", now: 5_000 })).toBe(started);
  });

  it("goes on after having been ended too soon, and gives the duration anew", () => {
    const ended = apply(blank, { type: "start", now: 0 }, { type: "stop", now: 10_000 });
    const resumed = apply(ended, { type: "resume", now: 20_000 });
    expect(resumed.duree).toBe("");
    expect(resumed.chronometre && etatOf(resumed.chronometre)).toBe("enCours");
    expect(apply(resumed, { type: "stop", now: 25_000 }).duree).toBe("00:15");
  });

  it("never takes the place of a duration that was typed, ended or taken up again", () => {
    const ended = apply(
      blank,
      { type: "start", now: 0 },
      { type: "edit", champs: { duree: "04:00" } },
      { type: "stop", now: 10_000 },
    );
    expect(ended.duree).toBe("04:00");
    expect(ended.chronometre && etatOf(ended.chronometre)).toBe("termine");
    expect(apply(ended, { type: "resume", now: 20_000 }).duree).toBe("04:00");
  });

  it("does nothing before it is started", () => {
    for (const type of ["pause", "resume", "stop"] as const)
      expect(apply(blank, { type, now: 1 })).toBe(blank);
    expect(apply(blank, { type: "nextMotif", now: 1, idLigne: "x" })).toBe(blank);
  });
});

describe("the motifs", () => {
  it("« Motif suivant » ends a lap and adds an empty motif", () => {
    const saisie = apply(
      blank,
      { type: "start", now: 0 },
      { type: "nextMotif", now: 80_000, idLigne: "ligne-2" },
      { type: "stop", now: 125_000 },
    );
    expect(saisie.motifs.map(({ idLigne }) => idLigne)).toEqual(["ligne-1", "ligne-2"]);
    expect(appelOfSaisie(saisie).tours).toEqual([80, 45]);
  });

  it("gives the lap of a removed motif to its neighbour", () => {
    const three = apply(
      blank,
      { type: "start", now: 0 },
      { type: "nextMotif", now: 10_000, idLigne: "ligne-2" },
      { type: "nextMotif", now: 30_000, idLigne: "ligne-3" },
      { type: "stop", now: 60_000 },
    );
    const tours = (index: number) =>
      appelOfSaisie(apply(three, { type: "removeMotif", index })).tours;
    expect([tours(0), tours(1), tours(2)]).toEqual([
      [30, 30],
      [10, 50],
      [10, 50],
    ]);
  });

  it("keeps the last one", () => {
    expect(apply(blank, { type: "removeMotif", index: 0 })).toBe(blank);
  });

  it("changes one without touching the others", () => {
    const two = aSaisie({ motifs: [aMotifEnCours(), aMotifEnCours({ idLigne: "ligne-2" })] });
    const changed = apply(two, { type: "editMotif", index: 1, champs: { statut: "escalade" } });
    expect(changed.motifs.map(({ statut }) => statut)).toEqual(["resolu", "escalade"]);
  });
});

it("has one motif or more and laps that add up, whatever happens", () => {
  const actions = fc.array(
    fc.oneof(
      fc.constantFrom("start", "pause", "resume", "stop", "nextMotif", "addMotif"),
      fc.nat({ max: 3 }),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(actions, (steps) => {
      let now = 0;
      let saisie = blank;
      for (const step of steps) {
        now += 7_000;
        if (typeof step === "number")
          saisie = saisieReducer(saisie, { type: "removeMotif", index: step });
        else if (step === "addMotif")
          saisie = saisieReducer(saisie, { type: step, idLigne: `l${now}` });
        else if (step === "nextMotif")
          saisie = saisieReducer(saisie, { type: step, now, idLigne: `l${now}` });
        else saisie = saisieReducer(saisie, { type: step as "start", now });
      }
      const stopped = saisieReducer(saisie, { type: "stop", now: now + 1_000 });
      const { tours, dureeSecondes } = appelOfSaisie(stopped);
      expect(stopped.motifs.length).toBeGreaterThan(0);
      if (tours) expect(tours.reduce((sum, tour) => sum + tour, 0)).toBe(dureeSecondes);
    }),
  );
});
