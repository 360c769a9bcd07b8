/** How panes end, and how Excel fails them: chance decides each time. */
export interface Mortality {
  /** A pane is killed after so many steps at the latest: changes of the device's storage, requests, answers. */
  readonly steps: number;
  /** The share of the requests that fail: half of them refused, half carried out though they are said to have failed. */
  readonly faults: number;
}

/**
 * The life of one pane: once it has ended, in the middle of whatever its code was at, nothing that the code
 * still does reaches the device or Excel, and nothing is answered to it.
 */
export class Life {
  private alive = true;

  constructor(
    private stepsLeft: number,
    private readonly onEnd: () => void,
  ) {}

  get isOver(): boolean {
    return !this.alive;
  }

  /** One step is made; false when the pane was killed before it. */
  step(): boolean {
    if (this.alive && this.stepsLeft <= 0) {
      this.end();
      this.onEnd();
    }
    this.stepsLeft -= 1;
    return this.alive;
  }

  end(): void {
    this.alive = false;
  }

  /** The device's storage as this pane changes it. */
  storage(storage: Storage): Storage {
    return {
      get length() {
        return storage.length;
      },
      key: (index) => storage.key(index),
      getItem: (key) => storage.getItem(key),
      clear: () => storage.clear(),
      setItem: (key, text) => {
        if (this.step()) storage.setItem(key, text);
        this.step();
      },
      removeItem: (key) => {
        if (this.step()) storage.removeItem(key);
        this.step();
      },
    };
  }
}

/** The answer of an Excel that refuses, or that fails once it has done what it was asked. */
export const FAILURE = JSON.stringify({
  Results: [],
  TraceIds: [],
  Error: { Code: "GeneralException", Message: "GeneralException", HttpStatusCode: 400 },
});
