import type { NomenclatureGardee } from "../../../src/application/portsMiseAJour";
import type { Nomenclature } from "../../../src/domain/nomenclature";

/** A device that keeps the last usable nomenclature of one workbook. */
export class MemoryNomenclatureGardee implements NomenclatureGardee {
  constructor(public kept: Nomenclature | null = null) {}

  load = (): Nomenclature | null => this.kept;

  save = (nomenclature: Nomenclature): void => {
    this.kept = nomenclature;
  };
}
