import { SuiviError } from "../domain/erreurs";
import type { ParBlocs } from "../domain/parBlocs";

/** How a long calculation leaves room for others. */
export interface Tranches {
  /** Asked between two blocks: lets others work, as soon as they had to wait for long. */
  readonly pause: () => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** What a calculation gives in the end, in slices. Rejects with LECTURE_INTERROMPUE once the signal says so. */
export async function runInSlices<T>(blocs: ParBlocs<T>, { pause, signal }: Tranches): Promise<T> {
  for (;;) {
    const { done, value } = blocs.next();
    if (done) return value;
    await pause();
    if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE");
  }
}
