/** Texts of the search for a motif. */
export const RECHERCHE = {
  label: "Rechercher un motif",
  exemple: "mdp, doublon, notif…",
} as const;
