import { createRelances } from "../../src/application/relances";

/** Time that a test lets pass, and work that it lets end. */
function aWorld() {
  const timers = new Map<() => void, number>();
  const world = {
    /** Whether something is left to try again. */
    left: true,
    attempts: 0,
    /** Delays, in milliseconds, of the timers that run. */
    planned: () => [...timers.values()],
    /** The one timer that runs comes to its end. */
    ring: async () => {
      const [action] = timers.keys();
      if (!action) throw new Error("nothing is planned");
      timers.delete(action);
      action();
      await settled();
    },
    /** How the attempt under way ends. */
    end: async () => {
      finish();
      await settled();
    },
    fail: async (error: Error) => {
      refuse(error);
      await settled();
    },
  };
  let finish = (): void => undefined;
  let refuse: (error: Error) => void = () => undefined;
  const relances = createRelances({
    scheduler: {
      after(delay, action) {
        timers.set(action, delay);
        return () => void timers.delete(action);
      },
    },
    work: () => {
      world.attempts += 1;
      return new Promise<void>((resolve, reject) => {
        finish = resolve;
        refuse = reject;
      });
    },
    isWorthTrying: () => world.left,
  });
  return { ...relances, world };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it("tries less and less often, and never less than once a minute", async () => {
  const { soon, world } = aWorld();
  soon();
  const delays: number[] = [];
  for (let attempt = 0; attempt < 8; attempt++) {
    delays.push(...world.planned());
    await world.ring();
    await world.end();
  }
  expect(delays).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  expect(world.attempts).toBe(8);
});

it("starts anew with the shortest delay once nothing was left", async () => {
  const { now, soon, world } = aWorld();
  void now();
  await world.end();
  await world.ring();
  world.left = false;
  await world.end();
  expect(world.planned()).toEqual([]);
  world.left = true;
  soon();
  expect(world.planned()).toEqual([2_000]);
});

it("plans nothing where nothing is left, nor twice, nor while an attempt is under way", async () => {
  const { now, soon, world } = aWorld();
  world.left = false;
  soon();
  expect(world.planned()).toEqual([]);
  world.left = true;
  soon();
  soon();
  expect(world.planned()).toEqual([2_000]);
  void now();
  soon();
  expect(world.planned()).toEqual([]);
  await world.end();
  expect(world.planned()).toEqual([4_000]);
});

it("asked for during an attempt, tries once more right after it, however often it was asked", async () => {
  const { now, world } = aWorld();
  const first = now();
  const again = [now(), now()];
  expect(world.attempts).toBe(1);
  await world.end();
  expect(world.attempts).toBe(2);
  world.left = false;
  await world.end();
  await Promise.all([first, ...again]);
  expect(world.attempts).toBe(2);
});

it("rejects with what the work rejected, and tries again all the same", async () => {
  const { now, world } = aWorld();
  const attempt = now();
  const seen = expect(attempt).rejects.toThrow("Excel");
  await world.fail(new Error("Excel"));
  await seen;
  expect(world.planned()).toEqual([2_000]);
});

it("stopped, it does not try what was planned", () => {
  const { soon, stop, world } = aWorld();
  soon();
  stop();
  expect(world.planned()).toEqual([]);
  soon();
  expect(world.planned()).toHaveLength(1);
});
