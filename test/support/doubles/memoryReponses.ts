import type { ReponsesStore } from "../../../src/application/latePorts";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import {
  concurrentesOf,
  fauteOfReponse,
  type VersionReponse,
} from "../../../src/domain/reponsesDepartement";

/** The department's answers as a list; it can be told to refuse the next call. */
export class MemoryReponses implements ReponsesStore {
  versions: readonly VersionReponse[] = [];
  /** The code that the next call rejects with, once. */
  failNext: SuiviErrorCode | null = null;

  async read(): Promise<readonly VersionReponse[]> {
    await this.refuseIfTold();
    return this.versions;
  }

  async add(version: VersionReponse, connues: readonly string[]): Promise<void> {
    if (fauteOfReponse(version) === "tropLongue") throw new SuiviError("REPONSE_TROP_LONGUE");
    await this.refuseIfTold();
    if (this.versions.some(({ id }) => id === version.id)) return;
    if (concurrentesOf(version, connues, this.versions).length > 0)
      throw new SuiviError("REPONSE_MODIFIEE");
    this.versions = [...this.versions, version];
  }

  async eraseTextes(ids: readonly string[]): Promise<void> {
    await this.refuseIfTold();
    this.versions = this.versions.map((one) =>
      ids.includes(one.id) ? { ...one, objet: "", texte: "" } : one,
    );
  }

  private async refuseIfTold(): Promise<void> {
    const code = this.failNext;
    this.failNext = null;
    await Promise.resolve();
    if (code) throw new SuiviError(code);
  }
}
