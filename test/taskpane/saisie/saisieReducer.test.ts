import fc from "fast-check";
import { appelOfSaisie } from "../../../src/application/appelOfSaisie";
import type { SaisieEnCours } from "../../../src/application/ports";
import { etatOf } from "../../../src/domain/chronometre";
import { repartitionOf } from "../../../src/taskpane/saisie/repartition";
import { type SaisieAction, saisieReducer } from "../../../src/taskpane/saisie/saisieReducer";
import { aMotifEnCours, aSaisie } from "../../support/saisieBuilders";

const apply = (saisie: SaisieEnCours, ...actions: SaisieAction[]): SaisieEnCours =>
  actions.reduce(saisieReducer, saisie);

const blank = aSaisie({ duree: "" });
const SETTLE_PART: SaisieAction = { type: "settlePart" };
const SETTLE_DUREE: SaisieAction = { type: "settleDuree" };

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

describe("a call that had begun before its timer", () => {
  it("counts from one minute earlier each time it is said", () => {
    const saisie = apply(
      blank,
      { type: "start", now: 600_000 },
      { type: "startEarlier", ms: 60_000 },
      { type: "startEarlier", ms: 60_000 },
      { type: "stop", now: 605_000 },
    );
    expect(saisie.duree).toBe("02:05");
  });

  it("says nothing before the timer is started", () => {
    expect(apply(blank, { type: "startEarlier", ms: 60_000 })).toBe(blank);
  });
});

describe("the order of the motifs", () => {
  const trois = aSaisie({
    motifs: ["a", "b", "c"].map((idLigne) => aMotifEnCours({ idLigne })),
  });
  const ids = ({ motifs }: SaisieEnCours): string => motifs.map(({ idLigne }) => idLigne).join("");

  it("changes by exchanging neighbours", () => {
    expect(ids(apply(trois, { type: "moveMotifDown", index: 0 }))).toBe("bac");
    expect(ids(apply(trois, { type: "moveMotifDown", index: 1 }))).toBe("acb");
    expect(apply(trois, { type: "moveMotifDown", index: 2 })).toBe(trois);
  });

  it("takes the laps along, and leaves the motif whose lap still runs where it is", () => {
    const enCours = apply(
      blank,
      { type: "start", now: 0 },
      { type: "nextMotif", now: 20_000, idLigne: "b" },
      { type: "nextMotif", now: 50_000, idLigne: "c" },
    );
    expect(apply(enCours, { type: "moveMotifDown", index: 1 })).toBe(enCours);
    const moved = apply(
      enCours,
      { type: "moveMotifDown", index: 0 },
      { type: "stop", now: 100_000 },
    );
    expect(moved.motifs.map(({ idLigne }) => idLigne)).toEqual(["b", "ligne-1", "c"]);
    expect(appelOfSaisie(moved).tours).toEqual([30, 20, 50]);
  });
});

describe("the parts of the duration", () => {
  const deux = aSaisie({
    duree: "05:00",
    motifs: ["a", "b"].map((idLigne) => aMotifEnCours({ idLigne })),
  });
  const typed = (index: number, duree: string): SaisieAction => ({
    type: "editMotif",
    index,
    champs: { duree },
  });

  it("give the rest to the motifs whose part nobody typed", () => {
    const saisie = apply(deux, typed(0, "01:00"), { type: "settlePart" });
    expect(saisie.duree).toBe("05:00");
    expect(repartitionOf(saisie)).toEqual([60, 240]);
  });

  it("make the call's duration once all of them are typed, or are more than it", () => {
    const both = apply(deux, typed(0, "1:00"), typed(1, "2:30"), { type: "settlePart" });
    expect(both.duree).toBe("03:30");
    const more = apply(deux, typed(0, "7:00"), { type: "settlePart" });
    expect(more.duree).toBe("07:00");
  });

  it("are split anew when a duration is typed that they do not make", () => {
    const both = apply(deux, typed(0, "1:00"), typed(1, "2:30"));
    const saisie = apply(
      both,
      { type: "edit", champs: { duree: "10:00" } },
      { type: "settleDuree" },
    );
    expect(repartitionOf(saisie)).toEqual([300, 300]);
  });

  it("always add up, whatever is typed in whatever order", () => {
    const texts = fc.constantFrom("", "0", "1:00", "245", "12:30", "90:00", "abc");
    const actions = fc.array(
      fc.oneof(
        fc.tuple(fc.nat(1), texts).map(([index, duree]) => [typed(index, duree), SETTLE_PART]),
        texts.map((duree) => [{ type: "edit" as const, champs: { duree } }, SETTLE_DUREE]),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(actions, (steps) => {
        const saisie = apply(deux, ...(steps.flat() as SaisieAction[]));
        const parts = repartitionOf(saisie);
        if (parts) expect(parts[0]! + parts[1]!).toBe(appelOfSaisie(saisie).dureeSecondes);
      }),
    );
  });
});
