/** Texts of what points at personal data in a free text. */
export const DONNEES_PERSONNELLES = {
  alerte: "Ce texte semble contenir des données personnelles. Préférez l'identifiant.",
  liste: "Données personnelles trouvées",
  natures: {
    email: "Adresse e-mail",
    nir: "Numéro de sécurité sociale",
    telephone: "Téléphone",
    nom: "Nom probable",
  },
  retirer: "Retirer",
  retirerUne: (nature: string, extrait: string) => `Retirer : ${nature}, ${extrait}`,
  dansLeCommentaire: "Données personnelles probables dans le commentaire.",
  voir: "Voir",
  toutRetirer: "Tout retirer",
} as const;
