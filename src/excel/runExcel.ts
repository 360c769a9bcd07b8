import { toSuiviError } from "./excelErrors";

/** Host calls of this pane wait for each other: two interleaved batches could append to the same row. */
let tail: Promise<unknown> = Promise.resolve();

/** One batch of host calls, after the earlier ones; rejects with a `SuiviError`. */
export function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const run = tail
    .then(() => Excel.run(batch))
    .catch((error: unknown) => {
      throw toSuiviError(error);
    });
  tail = run.then(
    () => undefined,
    () => undefined,
  );
  return run;
}
