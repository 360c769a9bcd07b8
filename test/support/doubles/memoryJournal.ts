import type { JournalStore } from "../../../src/application/latePorts";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import type { EntreeJournal } from "../../../src/domain/journal";

/** The journal as a list; it can be told to refuse the next call, or to have no place. */
export class MemoryJournal implements JournalStore {
  /** In the order in which they came; null in a workbook without a journal. */
  entrees: EntreeJournal[] | null = [];
  /** The code that the next call rejects with, once. */
  failNext: SuiviErrorCode | null = null;

  async read(limit: number): Promise<readonly EntreeJournal[]> {
    await this.refuseIfTold();
    return [...(this.entrees ?? [])].reverse().slice(0, limit);
  }

  async add(entree: EntreeJournal): Promise<boolean> {
    await this.refuseIfTold();
    this.entrees?.push(entree);
    return this.entrees !== null;
  }

  private async refuseIfTold(): Promise<void> {
    const code = this.failNext;
    this.failNext = null;
    await Promise.resolve();
    if (code) throw new SuiviError(code);
  }
}
