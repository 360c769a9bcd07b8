import type { RequestBody } from "./protocol";

/** A failure to answer instead of running a request, for tests of error handling. */
export interface InjectedError {
  code: string;
  message?: string;
  /** True: the request is applied, and only its answer is lost. */
  applied?: boolean;
}

/** Chooses the requests that fail: the next n, or the next one that the predicate accepts. */
export type FaultTarget = number | ((request: RequestBody) => boolean);

/** The failures that wait for their request. */
export class Faults {
  private readonly waiting: { target: FaultTarget; left: number; error: InjectedError }[] = [];

  add(target: FaultTarget, error: InjectedError): void {
    this.waiting.push({ target, left: typeof target === "number" ? target : 1, error });
  }

  /** The failure that this request gets, used up by it; null when it runs normally. */
  take(request: RequestBody): InjectedError | null {
    const fault = this.waiting.find(
      ({ target, left }) => left > 0 && (typeof target === "number" || target(request)),
    );
    if (!fault) return null;
    fault.left -= 1;
    return fault.error;
  }

  clear(): void {
    this.waiting.length = 0;
  }
}
