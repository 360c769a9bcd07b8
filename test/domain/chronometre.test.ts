import fc from "fast-check";
import {
  addTour,
  type Chronometre,
  elapsedSecondes,
  etatOf,
  pauseChronometre,
  resumeChronometre,
  startChronometre,
  stopChronometre,
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
