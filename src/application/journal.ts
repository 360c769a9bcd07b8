import { localInstantOf } from "../domain/dates";
import type { EntreeJournal } from "../domain/journal";
import type { Clock } from "./ports";
import type { JournalStore } from "./latePorts";

export interface JournalPorts {
  readonly journal: JournalStore;
  readonly clock: Clock;
}

/** Adds what was done to the workbook's journal, if it has one; gives why it could not, else null. */
export async function addToJournal(
  { journal, clock }: JournalPorts,
  entree: Omit<EntreeJournal, "instant">,
): Promise<{ readonly error: unknown } | null> {
  try {
    await journal.add({ ...entree, instant: localInstantOf(clock.now()) });
    return null;
  } catch (error: unknown) {
    return { error };
  }
}
