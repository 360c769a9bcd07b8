import type { Ecart } from "../../../domain/resultats/ecarts/ecart";
import { FIGURES, type Unite } from "../../../domain/resultats/figures";
import type { ChiffreLu } from "../../../domain/resultats/feuillesLues";
import { ECARTS } from "../../../messages/ecarts";
import { RESULTATS } from "../../../messages/resultats";
import { formatChiffre, formatMois } from "../formats";

/** A difference in a sentence: « Nombre d'appels : 12 d'après les lignes, 11 dans la feuille. » */
export function phraseOfEcart({ sujet, attendu, lu }: Ecart): string {
  if (sujet.type === "enquete") return ECARTS.enqueteAbsente;
  const unite = uniteOf(sujet);
  const show = (valeur: ChiffreLu): string =>
    valeur === "illisible" ? ECARTS.illisible : formatChiffre(unite, valeur);
  return ECARTS.difference(nameOf(sujet), show(attendu), show(lu));
}

function uniteOf(sujet: Ecart["sujet"]): Unite {
  if (sujet.type === "chiffre") return FIGURES[sujet.chiffre].unite;
  return sujet.type === "ligneSuivie" && sujet.champ === "dureeMoyenne" ? "duree" : "nombre";
}

function nameOf(sujet: Exclude<Ecart["sujet"], { type: "enquete" }>): string {
  switch (sujet.type) {
    case "chiffre":
      return FIGURES[sujet.chiffre].libelle;
    case "motif":
      return ECARTS.sujets.motif(sujet.sousMotif || RESULTATS.nonPrecise, sujet.motif);
    case "mois":
      return sujet.mois === ""
        ? ECARTS.sujets.sansMois
        : ECARTS.sujets.mois(formatMois(sujet.mois));
    case "ligneSuivie":
      return sujet.champ === "appels"
        ? ECARTS.sujets.suiviAppels(sujet.sousMotif)
        : ECARTS.sujets.suiviDuree(sujet.sousMotif);
    default:
      return ECARTS.sujets[sujet.type];
  }
}
