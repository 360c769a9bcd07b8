/** Names of what is rarely typed of a call. */
export const DETAILS_DE_L_APPEL = {
  date: "Date",
  hier: "Hier",
  canal: "Canal",
  commentaire: "Commentaire",
  commentaireAide: "Ni nom, ni adresse e-mail, ni téléphone : indiquez plutôt l'identifiant.",
} as const;
