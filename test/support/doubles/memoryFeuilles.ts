import type { FeuillesStore } from "../../../src/application/latePorts";
import { PIVOTS } from "../../../src/domain/classeur";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import type { ContenuCellule } from "../../../src/domain/historiqueLu";
import type { FeuillesLues } from "../../../src/domain/resultats/feuillesLues";

/** What the two sheets of a new workbook show. */
export const FEUILLES_VIDES: FeuillesLues = {
  periode: null,
  chiffres: {
    sollicitations: 0,
    appels: 0,
    dureeMoyenne: null,
    tauxResolution: null,
    tauxEscalade: null,
  },
  tableauMotifs: { lignes: [], total: 0, mois: null, trimestres: null },
  tableauMois: { appels: new Map(), total: 0, filtre: false },
  enquete: { suivies: [], commentaires: "" },
  horsTableau: 0,
  horaires: "",
  calculManuel: false,
};

/** The sheets as one value that a test sets; it can be told to refuse the next call. */
export class MemoryFeuilles implements FeuillesStore {
  /** The code that the next call rejects with, once. */
  failNext: SuiviErrorCode | null = null;
  /** Sheets that were written, by name. */
  readonly ecrites = new Map<string, readonly (readonly ContenuCellule[])[]>();
  /** How many times the pivot tables' caches were refreshed. */
  caches = 0;

  constructor(public feuilles: FeuillesLues = FEUILLES_VIDES) {}

  async read(): Promise<FeuillesLues> {
    await this.refuseIfTold();
    return this.feuilles;
  }

  /** A table that is missing is null in `feuilles`; made again, it is empty. */
  async rebuildTableaux(): Promise<readonly string[]> {
    await this.refuseIfTold();
    const { tableauMotifs, tableauMois } = this.feuilles;
    this.feuilles = {
      ...this.feuilles,
      tableauMotifs: tableauMotifs ?? FEUILLES_VIDES.tableauMotifs,
      tableauMois: tableauMois ?? FEUILLES_VIDES.tableauMois,
    };
    return [...(tableauMotifs ? [] : [PIVOTS.motifs]), ...(tableauMois ? [] : [PIVOTS.mois])];
  }

  async write(nom: string, lignes: readonly (readonly ContenuCellule[])[]): Promise<string> {
    await this.refuseIfTold();
    this.ecrites.set(nom, lignes);
    return nom;
  }

  async readEcrites(): Promise<readonly string[]> {
    await this.refuseIfTold();
    return [...this.ecrites.keys()];
  }

  async remove(nom: string): Promise<void> {
    await this.refuseIfTold();
    this.ecrites.delete(nom);
  }

  async refreshCaches(): Promise<void> {
    await this.refuseIfTold();
    this.caches += 1;
  }

  private async refuseIfTold(): Promise<void> {
    const code = this.failNext;
    this.failNext = null;
    await Promise.resolve();
    if (code) throw new SuiviError(code);
  }
}
