import type { LigneHistorique } from "../domain/historique";
import type { HistoriqueStore } from "./ports";

/**
 * Takes back the rows of a saved call, while nobody has changed them. Rejects with a `SuiviError`
 * (LIGNE_MODIFIEE when somebody did); then nothing is removed.
 */
export async function undoAppel(
  ports: { historique: HistoriqueStore },
  lignes: readonly LigneHistorique[],
): Promise<void> {
  await ports.historique.remove(lignes);
}
