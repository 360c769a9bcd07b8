import fc from "fast-check";
import {
  addTour,
  type Chronometre,
  elapsedSecondes,
  etatOf,
  pauseChronometre,
  resumeChronometre,
  startChronometre,
  startEarlier,
  stopChronometre,
  swapTours,
  toursSecondes,
} from "../../src/domain/chronometre";

const S = 1000;

test("counts whole seconds from the start, and is the same after a round trip through storage", () => {
  const reloaded = JSON.parse(JSON.stringify(startChronometre(10 * S))) as Chronometre;
  expect(elapsedSecondes(reloaded, 14.9 * S)).toBe(4);
});

test("does not count pauses", () => {
  let timer = pauseChronometre(startChronometre(0), 10 * S);
  expect(etatOf(timer)).toBe("enPause");
  timer = resumeChronometre(timer, 60 * S);
  expect(elapsedSecondes(timer, 65 * S)).toBe(15);
});

test("a stopped timer stays as it is", () => {
  const stopped = stopChronometre(startChronometre(0), 30 * S);
  expect(etatOf(stopped)).toBe("termine");
  expect(elapsedSecondes(resumeChronometre(stopped, 60 * S), 90 * S)).toBe(30);
});

test("laps add up to the elapsed time", () => {
  const timer = addTour(startChronometre(0), 20 * S);
  expect(toursSecondes(timer, 50 * S)).toEqual([20, 30]);
});

test("never goes negative, whatever the clock and the buttons do", () => {
  const step = fc.record({
    action: fc.constantFrom(pauseChronometre, resumeChronometre, addTour, stopChronometre),
    now: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(fc.array(step), fc.integer(), (steps, now) => {
      const timer = steps.reduce((t, { action, now: at }) => action(t, at), startChronometre(0));
      expect(elapsedSecondes(timer, now)).toBeGreaterThanOrEqual(0);
      expect(toursSecondes(timer, now).every((lap) => lap >= 0)).toBe(true);
    }),
  );
});

describe("a call that had begun before its timer", () => {
  test("counts from then, and its first motif is the longer for it", () => {
    const timer = startEarlier(addTour(startChronometre(100 * S), 120 * S), 60 * S);
    expect(elapsedSecondes(timer, 150 * S)).toBe(110);
    expect(toursSecondes(timer, 150 * S)).toEqual([80, 30]);
  });
});

describe("laps of motifs that change places", () => {
  const stopped = stopChronometre(addTour(addTour(startChronometre(0), 20 * S), 50 * S), 100 * S);

  test("go with their motifs, and the whole stays the same", () => {
    expect(toursSecondes(stopped, 0)).toEqual([20, 30, 50]);
    expect(toursSecondes(swapTours(stopped, 0), 0)).toEqual([30, 20, 50]);
    expect(toursSecondes(swapTours(stopped, 1), 0)).toEqual([20, 50, 30]);
  });

  test("stay where they are while one of them runs, or where there is none", () => {
    const running = addTour(startChronometre(0), 20 * S);
    expect(swapTours(running, 0)).toBe(running);
    expect(swapTours(stopped, 2)).toBe(stopped);
  });
});

test("counts its first second as soon as it has begun: no call that was timed took none", () => {
  const timer = startChronometre(0);
  const shown = [0, 1, 999, 1999, 2000].map((now) => elapsedSecondes(timer, now));
  expect(shown).toEqual([0, 1, 1, 1, 2]);
});
