import type { CoauthoringTime } from "../../src/preview/coauthoring";

/** Numbers from 0 (included) to 1, always the same for a seed. */
export function seededRandom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Planned {
  at: number;
  action: () => void;
}

/** A clock that stands still but for `play`, and chance by a seed. */
export class VirtualTime implements CoauthoringTime {
  readonly random: () => number;
  private current = 0;
  /** By time, and of the same time in the order in which they were planned. */
  private readonly planned: Planned[] = [];

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  /** Milliseconds since the beginning. */
  now(): number {
    return this.current;
  }

  between(least: number, most: number): number {
    return least + this.random() * (most - least);
  }

  after(delay: number, action: () => void): () => void {
    const event = { at: this.current + Math.max(0, delay), action };
    let [low, high] = [0, this.planned.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.planned[middle]!.at <= event.at) low = middle + 1;
      else high = middle;
    }
    this.planned.splice(low, 0, event);
    return () => {
      const index = this.planned.indexOf(event);
      if (index >= 0) this.planned.splice(index, 1);
    };
  }

  /** Resolves after so many milliseconds of this clock. */
  pause(delay: number): Promise<void> {
    return new Promise((resolve) => void this.after(delay, resolve));
  }

  /** Lets time pass: everything planned until then happens, or everything there is. */
  async play(duration = Infinity): Promise<void> {
    const end = this.current + duration;
    await promisesSettled();
    for (;;) {
      const next = this.planned[0];
      if (!next || next.at > end) break;
      this.planned.shift();
      this.current = next.at;
      next.action();
      await promisesSettled();
    }
    if (duration !== Infinity) this.current = end;
  }
}

/** Until nothing goes on any more without time passing. */
function promisesSettled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
