import type { Ecart } from "../../../domain/resultats/ecarts/ecart";
import type { ChiffreLu } from "../../../domain/resultats/feuillesLues";
import { ECARTS } from "../../../messages/ecarts";
import { RESULTATS } from "../../../messages/resultats";
import { formatChiffre, formatMois } from "../formats";

/** A difference in a sentence: « Nombre d'appels : 12 d'après les lignes, 11 dans la feuille. » */
export function phraseOfEcart({ sujet, attendu, lu }: Ecart): string {
  if (sujet.type === "enquete") return ECARTS.enqueteAbsente;
  const chiffre = chiffreOf(sujet);
  const show = (valeur: ChiffreLu): string =>
    valeur === "illisible" ? ECARTS.illisible : formatChiffre(chiffre, valeur);
  return ECARTS.difference(nameOf(sujet), show(attendu), show(lu));
}

/** The figure that a subject is written like. */
function chiffreOf(sujet: Ecart["sujet"]): Parameters<typeof formatChiffre>[0] {
  if (sujet.type === "chiffre") return sujet.chiffre;
  return sujet.type === "suivi" ? sujet.champ : "sollicitations";
}

function nameOf(sujet: Exclude<Ecart["sujet"], { type: "enquete" }>): string {
  switch (sujet.type) {
    case "chiffre":
      return RESULTATS.noms[sujet.chiffre];
    case "motif":
      return ECARTS.sujets.motif(sujet.sousMotif || RESULTATS.nonPrecise, sujet.motif);
    case "mois":
      return sujet.mois === ""
        ? ECARTS.sujets.sansMois
        : ECARTS.sujets.mois(formatMois(sujet.mois));
    case "suivi":
      return sujet.champ === "appels"
        ? ECARTS.sujets.suiviAppels(sujet.sousMotif)
        : ECARTS.sujets.suiviDuree(sujet.sousMotif);
    default:
      return ECARTS.sujets[sujet.type];
  }
}
