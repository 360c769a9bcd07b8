/** Texts of the search for a motif. */
export const RECHERCHE = {
  label: "Rechercher un motif",
  exemple: "mdp, doublon, notif…",
  synonyme: (texte: string) => `Synonyme : ${texte}`,
  code: (texte: string) => `Code : ${texte}`,
  ajouterFavori: "Ajouter aux favoris",
  retirerFavori: "Retirer des favoris",
} as const;
