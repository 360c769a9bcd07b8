import fc from "fast-check";
import { elapsedSecondes, gapsMs, toursSecondes } from "../../../src/domain/chronometre";
import { createPaneEvents } from "../../../src/taskpane/paneEvents";
import { createPaneServices } from "../../../src/taskpane/services";
import { aWorld } from "../aWorld";

/** What happens while a call is timed, in whole seconds; `leap` is somebody who sets the time of day. */
interface Fait {
  readonly type: "passe" | "veille" | "veilleArretee" | "leap" | "pause" | "resume" | "tour";
  /** Seconds; negative for a clock that is set back. */
  readonly s: number;
}

const fait = (s: fc.Arbitrary<number>, ...types: Fait["type"][]): fc.Arbitrary<Fait> =>
  fc.record({ type: fc.constantFrom(...types), s });

const faits = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fait(fc.nat(600), "passe") },
    fait(fc.nat(7_200), "veille", "veilleArretee"),
    fait(fc.integer({ min: -7_200, max: -1 }), "leap"),
    fait(fc.constant(0), "pause", "resume", "tour"),
  ),
  { maxLength: 30 },
);

/** Plays a call; gives its timer, and the seconds really spent on it. */
function play(list: readonly Fait[]) {
  const world = aWorld();
  const { session, montre } = createPaneServices(world, createPaneEvents());
  const { clock } = world;
  session.dispatch({ type: "start", now: montre.now() });
  let spent = 0;
  let runs = true;
  for (const fait of list) {
    const now = montre.now();
    if (fait.type === "tour")
      session.dispatch({ type: "nextMotif", now, idLigne: world.ids.next() });
    else if (fait.type === "pause" || fait.type === "resume") {
      session.dispatch({ type: fait.type, now });
      runs = fait.type === "resume";
    } else if (fait.type === "leap") clock.leap(fait.s * 1000);
    else {
      if (runs) spent += fait.s;
      if (fait.type === "veilleArretee") clock.leap(fait.s * 1000);
      else if (fait.type === "veille") clock.advance(fait.s * 1000);
      else
        for (let second = 0; second < fait.s; second += 1) {
          clock.advance(1000);
          session.look();
        }
    }
    session.look();
  }
  const timer = () => session.get().saisie.chronometre!;
  const elapsed = () => elapsedSecondes(timer(), montre.now());
  return { session, montre, timer, elapsed, spent };
}

test("a gap that two panes of the same user notice is told once", () => {
  const world = aWorld();
  const panes = [1, 2].map(() => createPaneServices(world, createPaneEvents()));
  const [one, other] = panes;
  one!.session.subscribe(() => undefined);
  other!.session.subscribe(() => undefined);
  one!.session.dispatch({ type: "start", now: one!.montre.now() });
  world.saisies.changeFromAnotherPane(world.saisies.kept);
  world.clock.leap(600_000);
  one!.session.look();
  world.saisies.changeFromAnotherPane(structuredClone(world.saisies.kept));
  world.clock.advance(250);
  other!.session.look();
  expect(gapsMs(other!.session.get().saisie.chronometre!)).toBe(600_000);
});

test("the seconds saved are those really spent, or a gap is told", () => {
  fc.assert(
    fc.property(faits, (list) => {
      const { timer, elapsed, spent } = play(list);
      if (gapsMs(timer()) === 0) expect(Math.abs(elapsed() - spent)).toBeLessThanOrEqual(1);
      else expect(elapsed()).toBeLessThan(spent);
    }),
    { numRuns: 2_000 },
  );
});

test("with the gaps counted, the seconds are those really spent, and the laps add up to them", () => {
  fc.assert(
    fc.property(faits, (list) => {
      const { session, montre, timer, elapsed, spent } = play(list);
      session.dispatch({ type: "settleGaps", compte: true });
      expect(gapsMs(timer())).toBe(0);
      expect(Math.abs(elapsed() - spent)).toBeLessThanOrEqual(1);
      const laps = toursSecondes(timer(), montre.now());
      expect(laps.every((lap) => lap >= 0)).toBe(true);
      expect(laps.reduce((sum, lap) => sum + lap, 0)).toBeCloseTo(elapsed(), 0);
    }),
    { numRuns: 1_000 },
  );
});
