import { appelOfSaisie } from "../../application/appelOfSaisie";
import type { SaisieEnCours } from "../../application/ports";
import { formatDuree, splitDuree } from "../../domain/duree";
import { CANAL_EMAIL } from "../../domain/historique";

/** How the call's seconds are split between its motifs, as they will be written (mm:ss); null while unknown. */
export function repartitionOf(saisie: SaisieEnCours): string[] | null {
  const { canal, dureeSecondes, motifs, tours } = appelOfSaisie(saisie);
  const known = dureeSecondes !== null && Number.isInteger(dureeSecondes);
  if (canal === CANAL_EMAIL || !known || motifs.length < 2) return null;
  return splitDuree(dureeSecondes, motifs.length, tours).map(formatDuree);
}
