import fc from "fast-check";
import type { OpenSuivi } from "../../support/openSuivi";

/** What happens to one request. */
export interface Trouble {
  /** From this request of the add-in on (1-based). */
  readonly at: number;
  /** `lost`: it is carried out and its answer is a failure; `dead`: nothing is answered well any more. */
  readonly kind: "refused" | "lost" | "dead";
}

export const troubles = fc.array(
  fc.record({
    at: fc.integer({ min: 1, max: 14 }),
    kind: fc.constantFrom<Trouble["kind"]>("refused", "lost", "dead"),
  }),
  { minLength: 1, maxLength: 3 },
);

const REFUSAL = JSON.stringify({
  Results: [],
  TraceIds: [],
  Error: { Code: "GeneralException", Message: "GeneralException", HttpStatusCode: 500 },
});

/** Makes the requests to come meet their trouble; the way back to a host without any. */
export function makeTroubled(suivi: OpenSuivi, list: readonly Trouble[]): () => void {
  const { session } = suivi;
  const answer = session.answer.bind(session);
  let count = 0;
  session.answer = async (text, flags) => {
    count += 1;
    const now = list.filter(({ at, kind }) => at === count || (kind === "dead" && at <= count));
    if (now.some(({ kind }) => kind !== "lost")) return REFUSAL;
    const answered = await answer(text, flags);
    return now.length > 0 ? REFUSAL : answered;
  };
  return () => {
    session.answer = answer;
  };
}

/** Office.js lets go of a run's ranges by one more request, after it has resolved. */
export const released = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
