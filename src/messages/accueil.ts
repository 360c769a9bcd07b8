/** Texts of what the pane asks for when it is first used. */
export const ACCUEIL = {
  titre: "Première utilisation",
  nom: "Votre nom",
  nomAide: "Il signe vos lignes, et vous permet de les retrouver. Il reste sur ce poste.",
  departement: "Votre département",
  departementAide: "Écrit dans le classeur, pour tous. Son numéro suffit.",
  canal: "Vos appels arrivent le plus souvent par",
  garder: "Enregistrer ces réglages",
  plusTard: "Plus tard",
} as const;
