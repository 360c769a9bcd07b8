import { appelOfSaisie, sommeDesParts } from "../../application/appelOfSaisie";
import type { SaisieEnCours } from "../../application/ports";
import { formatDuree, repartirDuree } from "../../domain/duree";
import { CANAL_EMAIL } from "../../domain/historique";

/** The seconds of each motif as they will be written; null while the call's duration is unknown, or for one motif. */
export function repartitionOf(saisie: SaisieEnCours): number[] | null {
  const { canal, dureeSecondes, motifs, tours } = appelOfSaisie(saisie);
  const parts = motifs.map((motif) => motif.dureeSecondes ?? null);
  const known = [dureeSecondes, ...parts].every((part) => part === null || Number.isInteger(part));
  if (canal === CANAL_EMAIL || dureeSecondes === null || !known || motifs.length < 2) return null;
  return repartirDuree(dureeSecondes, parts, tours);
}

/** A part was typed: where the parts make another total, or already more, the call's duration follows. */
export function settlePart(saisie: SaisieEnCours): SaisieEnCours {
  if (repartitionOf(saisie) === null) return saisie;
  const somme = sommeDesParts(saisie) ?? plusQue(saisie);
  return somme === null ? saisie : { ...saisie, duree: formatDuree(somme) };
}

/** The call's duration changed: parts that do not add up to it any more are split anew. */
export function settleDuree(saisie: SaisieEnCours): SaisieEnCours {
  const parts = repartitionOf(saisie);
  const { motifs } = appelOfSaisie(saisie);
  const kept = motifs.every(
    ({ dureeSecondes }, index) => dureeSecondes === undefined || dureeSecondes === parts?.[index],
  );
  if (parts === null || kept) return saisie;
  return { ...saisie, motifs: saisie.motifs.map((motif) => ({ ...motif, duree: "" })) };
}

/** What the typed parts make, where that is more than the call's duration; else null. */
function plusQue(saisie: SaisieEnCours): number | null {
  const { motifs, dureeSecondes } = appelOfSaisie(saisie);
  const somme = motifs.reduce((sum, motif) => sum + (motif.dureeSecondes ?? 0), 0);
  return dureeSecondes !== null && somme > dureeSecondes ? somme : null;
}
