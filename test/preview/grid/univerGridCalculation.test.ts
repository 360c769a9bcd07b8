import {
  type CalculationApi,
  UniverGridCalculation,
} from "../../../src/preview/grid/univerGridCalculation";

/** Univer's `FormulaExecutedStateType`. */
const STOPPED = 1;
const SUCCESS = 3;

const listening = { dispose: () => undefined };

/** What Univer tells of its calculations, told by hand. */
class Told implements CalculationApi {
  start: () => void = () => undefined;
  end: (state: number) => void = () => undefined;
  applied: () => void = () => undefined;

  calculationStart(hear: (forced: boolean) => void) {
    this.start = () => hear(false);
    return listening;
  }

  calculationEnd(hear: (state: number) => void) {
    this.end = hear;
    return listening;
  }

  calculationResultApplied(hear: (results: never) => void) {
    this.applied = () => hear({} as never);
    return listening;
  }

  executeCalculation() {
    // Nothing is asked for by these tests.
  }

  registerFunction() {
    return listening;
  }
}

function opened() {
  const told = new Told();
  const calculation = new UniverGridCalculation(told);
  told.start();
  told.end(SUCCESS);
  told.applied();
  /** Waits for the results of a write; `done` tells whether they are there. */
  const write = () => {
    calculation.touch();
    const wait = { done: false };
    void calculation.settle().then(() => (wait.done = true));
    return wait;
  };
  return { told, calculation, write };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const soon = () => jest.advanceTimersByTimeAsync(0);

test("results of an older calculation that are told late are not those of what was written since", async () => {
  const { told, write } = opened();
  const wait = write();
  told.applied();
  await soon();
  expect(wait.done).toBe(false);
  told.start();
  told.end(SUCCESS);
  told.applied();
  await soon();
  expect(wait.done).toBe(true);
});

test("a calculation that was stopped for a newer one gives nothing, even where it ends after that has started", async () => {
  const { told, calculation, write } = opened();
  calculation.touch();
  told.start();
  const wait = write();
  told.start();
  told.end(STOPPED);
  await soon();
  expect(wait.done).toBe(false);
  told.end(SUCCESS);
  told.applied();
  await soon();
  expect(wait.done).toBe(true);
});

test("what nothing depends on is not waited for longer than a calculation takes to start", async () => {
  const { write } = opened();
  const wait = write();
  await jest.advanceTimersByTimeAsync(500);
  expect(wait.done).toBe(false);
  await jest.advanceTimersByTimeAsync(200);
  expect(wait.done).toBe(true);
});
