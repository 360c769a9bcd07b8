import type { ReglagesClasseur, ReglagesClasseurStore } from "../../../src/application/ports";
import { NAMES } from "../../../src/domain/classeur";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";

/** The workbook's settings as two texts; it can be told to refuse the next call. */
export class MemoryReglagesClasseur implements ReglagesClasseurStore {
  /** The code that the next call rejects with, once. */
  failNext: SuiviErrorCode | null = null;

  constructor(public kept: ReglagesClasseur = { departement: "", horaires: "" }) {}

  async read(): Promise<ReglagesClasseur> {
    await this.refuseIfTold();
    return this.kept;
  }

  async write(changes: Partial<Record<keyof ReglagesClasseur, string>>): Promise<void> {
    await this.refuseIfTold();
    if (changes.horaires !== undefined && this.kept.horaires === null)
      throw new SuiviError("REGLAGES_NOM_ABSENT", { nom: NAMES.horaires });
    this.kept = { ...this.kept, ...changes };
  }

  private async refuseIfTold(): Promise<void> {
    const code = this.failNext;
    this.failNext = null;
    await Promise.resolve();
    if (code) throw new SuiviError(code);
  }
}
