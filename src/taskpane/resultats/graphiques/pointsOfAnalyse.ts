import { moisKey } from "../../../domain/periode";
import type { CompteMois } from "../../../domain/resultats/analyse";
import { RESULTATS } from "../../../messages/resultats";
import type { PointGraphique } from "../../graphiques/pointGraphique";
import { formatMois } from "../formats";
import type { CompteSousMotif, CompteGroupe } from "../../../domain/resultats/compteurs";

/** As many as in the chart of the sheet; its pivot table says more. */
const MOTIFS_MONTRES = 10;

export function pointsOfMotifs(motifs: readonly CompteSousMotif[]): PointGraphique[] {
  return motifs.slice(0, MOTIFS_MONTRES).map((compte) => ({
    cle: [compte.niveau, compte.thematique, compte.motif, compte.sousMotif].join("|"),
    libelle: compte.sousMotif || RESULTATS.nonPrecise,
    precision: [compte.motif, compte.niveau].filter(Boolean).join(" · "),
    valeur: compte.sollicitations,
  }));
}

/**
 * From the first month with a call up to this one (`today`, serial day), or to a later one that has
 * calls: a month to come is no fall to zero. None where there was no call at all.
 */
export function pointsOfMois(mois: readonly CompteMois[], today: number): PointGraphique[] {
  const first = mois.findIndex(({ appels }) => appels > 0);
  if (first === -1) return [];
  const present = moisKey(today);
  const last = mois.map((one) => one.appels > 0 || one.mois <= present).lastIndexOf(true);
  return mois.slice(first, last + 1).map((one) => ({
    cle: one.mois,
    libelle: formatMois(one.mois),
    valeur: one.appels,
  }));
}

export function pointsOfGroupes(groupes: readonly CompteGroupe[]): PointGraphique[] {
  return groupes.map(({ nom, sollicitations }) => ({
    cle: nom,
    libelle: nom || RESULTATS.nonPrecise,
    valeur: sollicitations,
  }));
}
