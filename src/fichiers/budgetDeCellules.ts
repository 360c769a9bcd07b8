import { SuiviError } from "../domain/erreurs";

/** As many as 150,000 rows of sixteen columns. */
export const CELLULES_MAX = 3_000_000;
/** A row takes memory of its own, however few its cells. */
const POIDS_D_UNE_RANGEE = 4;

export const TROP_DE_CELLULES = `plus de ${CELLULES_MAX.toLocaleString("fr")} cellules remplies`;

/** The cells that may still be read of a file, whatever its format: the pane keeps them all. */
export class BudgetDeCellules {
  private reste = CELLULES_MAX;

  constructor(private readonly nom: string) {}

  /** Whether so many rows, each with one filled cell at least, would be too many. Throws as `compter`. */
  requireRangees(remplies: number): void {
    if (remplies * (1 + POIDS_D_UNE_RANGEE) > this.reste) throw this.tropGrand();
  }

  /** Counts a row with so many filled cells. Throws SuiviError FICHIER_TROP_GRAND. */
  compter(remplies: number): void {
    if (remplies > 0) this.reste -= remplies + POIDS_D_UNE_RANGEE;
    if (this.reste < 0) throw this.tropGrand();
  }

  private tropGrand(): SuiviError {
    return new SuiviError("FICHIER_TROP_GRAND", { nom: this.nom, quoi: TROP_DE_CELLULES });
  }
}
