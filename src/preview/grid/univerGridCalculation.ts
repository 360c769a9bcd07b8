import type { FormulaApi } from "./univerGridBook";

/** What is asked of Univer's formulas here. */
export type CalculationApi = Pick<
  FormulaApi,
  | "calculationStart"
  | "calculationEnd"
  | "calculationResultApplied"
  | "executeCalculation"
  | "registerFunction"
>;

/** Univer's `FormulaExecutedStateType`: another calculation follows, with what was written meanwhile. */
const STOPPED = 1;
/** Results are computed but not yet in the cells. */
const RESULTS_TO_APPLY = 3;
/** A calculation starts about 100 ms after a write; none after this means that nothing depends on it. */
const START_DELAY = 600;
/** Opening a workbook always ends with a calculation, however late a busy machine starts it. */
const FIRST_START_DELAY = 15_000;
const LONGEST_CALCULATION = 30_000;

/**
 * Tells when formulas show what the cells hold. Univer calculates later than it is written to, and
 * its own promise may resolve on an older calculation: so writes are numbered, and a calculation
 * covers those made before it started.
 */
export class UniverGridCalculation {
  /** Called when a calculation starts and when its results are in the cells. */
  onBusyChange: (busy: boolean) => void = () => undefined;
  /** Called when something was written that formulas may depend on. */
  onWritten: () => void = () => undefined;
  private written = 1;
  private started = 0;
  /** What the calculations that have not ended cover, in their order: a stopped one may end after the next has started. */
  private unended: number[] = [];
  private computed = 0;
  private finished = 0;
  private running = false;
  private waiting: (() => void)[] = [];

  constructor(private readonly formula: CalculationApi) {
    formula.calculationStart(() => {
      this.started = this.written;
      this.unended.push(this.started);
      this.setRunning(true);
      this.wake();
    });
    formula.calculationEnd((state) => {
      const covered = this.unended.shift() ?? this.started;
      if (state === STOPPED) return;
      this.computed = covered;
      if (state !== RESULTS_TO_APPLY) this.finish();
      // Univer begins to put results into the cells before it tells that it has ended, and is through
      // without another task between. That they are there it tells once the browser is idle, which a
      // busy page is late to be: half of what a request waited for.
      else setTimeout(() => this.finish(), 0);
    });
    formula.calculationResultApplied(() => this.finish());
  }

  /** Something was written that formulas may depend on. */
  touch(): void {
    this.written++;
    this.onWritten();
  }

  /** Calculates again the formulas that use names which stand for something else. */
  readAgain(names: readonly string[]): void {
    this.touch();
    // Univer remembers how it has read each formula, names replaced by what they stood for. It only
    // forgets those that use a function which is taken from it.
    for (const name of names) this.formula.registerFunction(name, () => 0).dispose();
    this.formula.executeCalculation();
  }

  async settle(): Promise<void> {
    const wanted = this.written;
    const deadline = Date.now() + LONGEST_CALCULATION;
    while (this.finished < wanted && Date.now() < deadline) {
      const wait = this.running ? deadline - Date.now() : this.startDelay;
      const nothingCame = await this.nextChange(wait);
      if (nothingCame && !this.running && this.started < wanted) this.finished = wanted;
    }
  }

  private get startDelay(): number {
    return this.started === 0 ? FIRST_START_DELAY : START_DELAY;
  }

  /** Results in the cells are those of the last calculation that ended: another may have started. */
  private finish(): void {
    this.finished = Math.max(this.finished, this.computed);
    this.setRunning(this.finished < this.started);
    this.wake();
  }

  private setRunning(running: boolean): void {
    if (this.running === running) return;
    this.running = running;
    this.onBusyChange(running);
  }

  private wake(): void {
    this.waiting.splice(0).forEach((resume) => resume());
  }

  /** True when nothing came in the time; what ends an older calculation is no sign of a newer one. */
  private nextChange(timeout: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(true), timeout);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve(false);
      });
    });
  }
}
