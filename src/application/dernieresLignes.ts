import type { LigneLue, LignesStore } from "./ports";

const DERNIERES = 10;

/** The last ten rows of a référent, the newest first; none while nobody is named. */
export async function readDernieresLignes(
  ports: { lignes: LignesStore },
  referent: string,
): Promise<readonly LigneLue[]> {
  return referent.trim() === "" ? [] : ports.lignes.readLast(referent, DERNIERES);
}
