import type { Historique } from "./historique";
import type { LigneLue } from "../domain/historiqueLu";

const DERNIERES = 10;

/** The last ten rows of a référent, the newest first; none while nobody is named. */
export async function readDernieresLignes(
  ports: { historique: Pick<Historique, "readLast"> },
  referent: string,
): Promise<readonly LigneLue[]> {
  return referent.trim() === "" ? [] : ports.historique.readLast(referent, DERNIERES);
}
