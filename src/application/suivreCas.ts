import type { LigneHistorique } from "../domain/historique";
import { cellulesOfStatut, type Statut } from "../domain/appel";
import { ligneAfter } from "./ligneLue";
import type { LigneLue, LignesStore, LignesTrouvees } from "./ports";

/** More than can be followed from a list; the sheet's own filter shows them all. */
const MONTRES = 50;

/** The cases « en cours » of a référent, or of everybody (null): the fifty oldest, and how many there are. */
export function readCasEnCours(
  ports: { lignes: LignesStore },
  referent: string | null,
): Promise<LignesTrouvees> {
  if (referent?.trim() === "") return Promise.resolve({ lignes: [], total: 0 });
  return ports.lignes.readEnCours(referent, MONTRES);
}

/**
 * Writes the two cells of a statut on a row that nobody changed since it was read; gives the row as
 * it now stands, so that this can be undone the same way. Rejects with a `SuiviError`.
 */
export async function changeStatut(
  ports: { lignes: LignesStore },
  ligne: LigneLue,
  statut: Statut,
): Promise<LigneLue> {
  const apres: Partial<LigneHistorique> = cellulesOfStatut(statut);
  await ports.lignes.change([{ avant: ligne, apres }]);
  return ligneAfter(ligne, apres);
}
