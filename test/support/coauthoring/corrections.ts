import type { CoauthoringServer } from "../../../src/preview/coauthoring/server";
import type { Operation } from "../../../src/preview/coauthoring/operations";

/** What somebody typed into a row: a text that nobody has typed before. */
export interface Correction {
  readonly idLigne: string;
  readonly text: string;
}

/**
 * Of each row the correction that has to last, given in the order in which they were made. Of two that people
 * make on two computers, neither knowing of the other's, Excel itself keeps the one that reaches the file
 * last, which need not be the one that was typed last. One that never gets there should have.
 */
export function lastingOf<C extends Correction>(
  corrections: readonly C[],
  server: Pick<CoauthoringServer, "revision" | "entry">,
): C[] {
  const arrivals = new Map<string, number>();
  for (let revision = 0; revision < server.revision; revision += 1)
    for (const text of textsOf(server.entry(revision).operations))
      // Panes may write the row again, as it then is: that is no correction.
      if (!arrivals.has(text)) arrivals.set(text, revision);
  const arrivalOf = ({ text }: Correction): number => arrivals.get(text) ?? Infinity;
  const lasting = new Map<string, C>();
  for (const correction of corrections) {
    const other = lasting.get(correction.idLigne);
    if (!other || arrivalOf(correction) >= arrivalOf(other))
      lasting.set(correction.idLigne, correction);
  }
  return [...lasting.values()];
}

const textsOf = (operations: readonly Operation[]): string[] =>
  operations.flatMap((operation) =>
    operation.kind === "cells"
      ? [...operation.cells.values()].flatMap(({ input }) =>
          input && "value" in input && typeof input.value === "string" ? [input.value] : [],
        )
      : [],
  );
