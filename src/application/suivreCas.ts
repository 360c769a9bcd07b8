import { changeAtOnce, type Historique, type LignesTrouvees } from "./historique";
import { ligneApres, type LigneLue } from "../domain/historiqueLu";
import { cellulesOfStatut, type Statut } from "../domain/appel";

/** More than can be followed from a list; the sheet's own filter shows them all. */
const MONTRES = 50;

/** The cases « en cours » of a référent, or of everybody (null): the fifty oldest, and how many there are. */
export function readCasEnCours(
  ports: { historique: Pick<Historique, "readEnCours"> },
  referent: string | null,
): Promise<LignesTrouvees> {
  if (referent?.trim() === "") return Promise.resolve({ lignes: [], total: 0 });
  return ports.historique.readEnCours(referent, MONTRES);
}

/**
 * Writes the two cells of a statut on a row that nobody changed since it was read; gives the row as
 * it now stands, so that this can be undone the same way. Rejects with a `SuiviError`.
 */
export async function changeStatut(
  ports: { historique: Pick<Historique, "change"> },
  ligne: LigneLue,
  statut: Statut,
): Promise<LigneLue> {
  const apres = cellulesOfStatut(statut);
  await changeAtOnce(ports.historique, [{ avant: ligne, apres }]);
  return ligneApres(ligne, apres);
}
