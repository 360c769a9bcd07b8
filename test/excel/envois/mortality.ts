import { AsyncLocalStorage } from "node:async_hooks";
import { tally } from "./tally";

/** Thrown away at any step: from then on nothing that its code still does reaches the world. */
export class Mortality {
  private alive = true;
  private resolveDeath: () => void = () => undefined;
  readonly death = new Promise<void>((resolve) => (this.resolveDeath = resolve));
  private readonly lastWishes: (() => void)[] = [];

  /** `stepsToLive`: how many steps the pane makes before it is killed; `excel`: its own runtime. */
  constructor(
    private stepsToLive: number,
    readonly excel: typeof Excel,
  ) {}

  /** One step is made; false when the pane was killed before it. */
  step(): boolean {
    if (this.alive && this.stepsToLive <= 0) {
      tally.kills += 1;
      this.kill();
    }
    this.stepsToLive -= 1;
    return this.alive;
  }

  isAlive(): boolean {
    return this.alive;
  }

  onDeath(action: () => void): void {
    this.lastWishes.push(action);
  }

  kill(): void {
    if (!this.alive) return;
    this.alive = false;
    this.resolveDeath();
    this.lastWishes.forEach((action) => action());
  }
}

/** Which pane's code runs: requests and answers find their pane by it, across promises. */
export const runningPane = new AsyncLocalStorage<Mortality>();
