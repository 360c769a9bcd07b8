import type { Navigation } from "../../../src/application/portsTardifs";
import type { ColonneKey } from "../../../src/domain/historique";

/** Remembers what was shown last. */
export class MemoryNavigation implements Navigation {
  ligne: { readonly position: number; readonly colonne: ColonneKey | null } | null = null;
  feuille: string | null = null;

  showLigne(position: number, colonne?: ColonneKey): Promise<void> {
    this.ligne = { position, colonne: colonne ?? null };
    return Promise.resolve();
  }

  showFeuille(nom: string): Promise<void> {
    this.feuille = nom;
    return Promise.resolve();
  }
}
