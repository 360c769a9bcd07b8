import type { LigneAVoir, Navigation } from "../../../src/application/latePorts";
import type { ColonneKey } from "../../../src/domain/historique";

/** Remembers what was shown last. */
export class MemoryNavigation implements Navigation {
  ligne: { readonly position: number; readonly colonne: ColonneKey | null } | null = null;
  feuille: string | null = null;

  /** As the rows below are named; the first stands right below the headers. */
  noms: Readonly<Record<number, Partial<LigneAVoir>>> = {};

  readLignes(positions: readonly number[]): Promise<LigneAVoir[]> {
    return Promise.resolve(
      positions.map((position) => ({
        ...{ position, numero: position + 2, date: null, sousMotif: "" },
        ...this.noms[position],
      })),
    );
  }

  showLigne(position: number, colonne?: ColonneKey): Promise<void> {
    this.ligne = { position, colonne: colonne ?? null };
    return Promise.resolve();
  }

  showFeuille(nom: string): Promise<void> {
    this.feuille = nom;
    return Promise.resolve();
  }
}
