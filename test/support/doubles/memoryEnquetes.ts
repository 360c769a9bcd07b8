import type { EnquetesStore } from "../../../src/application/latePorts";
import type { FenetreEnquete } from "../../../src/domain/enquete/calendrier";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import type { EnqueteEnvoyee } from "../../../src/domain/enquete/reponses";

/** The survey's record as a list; null: a workbook that has no place for it. */
export class MemoryEnquetes implements EnquetesStore {
  commentaires = "";
  calendrier: readonly FenetreEnquete[] = [];
  /** The code that the next call rejects with, once. */
  failNext: SuiviErrorCode | null = null;

  constructor(public enquetes: readonly EnqueteEnvoyee[] | null = []) {}

  async read(): Promise<readonly EnqueteEnvoyee[]> {
    await this.refuseIfTold();
    return [...(this.enquetes ?? [])].sort((a, b) => b.instant - a.instant);
  }

  async readCalendrier(): Promise<readonly FenetreEnquete[]> {
    await this.refuseIfTold();
    return this.calendrier;
  }

  async add(enquete: EnqueteEnvoyee): Promise<void> {
    await this.refuseIfTold();
    const others = this.placed().filter(({ instant }) => instant !== enquete.instant);
    this.enquetes = [...others, enquete];
  }

  async writeCommentaires(texte: string): Promise<void> {
    await this.refuseIfTold();
    this.placed();
    this.commentaires = texte;
  }

  private placed(): readonly EnqueteEnvoyee[] {
    if (!this.enquetes) throw new SuiviError("ENQUETE_SANS_PLACE");
    return this.enquetes;
  }

  private async refuseIfTold(): Promise<void> {
    const code = this.failNext;
    this.failNext = null;
    await Promise.resolve();
    if (code) throw new SuiviError(code);
  }
}
