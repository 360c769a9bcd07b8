import { localDayOf } from "../../domain/dates";
import type { EntreeJournal } from "../../domain/journal";
import type { Clock } from "../ports";
import type { JournalStore } from "../portsTardifs";

export interface JournalPorts {
  readonly journal: JournalStore;
  readonly clock: Clock;
}

const MINUTES_PAR_JOUR = 24 * 60;

/** Adds what was done to the workbook's journal, if it has one; gives why it could not, else null. */
export async function noter(
  { journal, clock }: JournalPorts,
  entree: Omit<EntreeJournal, "instant">,
): Promise<{ readonly error: unknown } | null> {
  const now = clock.now();
  const time = new Date(now);
  const minutes = time.getHours() * 60 + time.getMinutes();
  try {
    await journal.add({ ...entree, instant: localDayOf(now) + minutes / MINUTES_PAR_JOUR });
    return null;
  } catch (error: unknown) {
    return { error };
  }
}
