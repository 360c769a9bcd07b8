import type { NomenclatureStore } from "../../../src/application/ports";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import {
  indexNomenclature,
  type LigneNomenclature,
  type Nomenclature,
} from "../../../src/domain/nomenclature";
import { NOMENCLATURE } from "../builders";

/** The nomenclature as a list of lines; it can be told to refuse the next call. */
export class MemoryNomenclature implements NomenclatureStore {
  /** The code that the next call rejects with, once. */
  failNext: SuiviErrorCode | null = null;

  version = "";

  constructor(public lignes: readonly LigneNomenclature[] = NOMENCLATURE.lignes) {}

  async read(): Promise<Nomenclature> {
    const code = this.failNext;
    this.failNext = null;
    if (code) throw new SuiviError(code);
    return Promise.resolve({ ...indexNomenclature(this.lignes), version: this.version });
  }
}
