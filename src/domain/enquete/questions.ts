/** The survey's questions in the words of its form, by the key that each answer is kept under. */
export const QUESTIONS = {
  departement: "Département",
  appels: "Nombre d'appels reçus",
  dureeMoyenne: "Durée en moyenne par appel",
  tauxResolution: "Taux de résolution",
  tauxEscalade: "Taux d'escalade",
  commentaires: "Commentaires",
} as const;

/** The two questions on a followed line; keys begin with these. */
export const QUESTIONS_SUIVI = { appels: "Nombre d'appels", duree: "Durée moyenne" } as const;

/** The key of the comments, the only answer that is typed. */
export const CLE_COMMENTAIRES = "commentaires" satisfies keyof typeof QUESTIONS;
