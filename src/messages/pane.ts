/** Texts of the pane's frame. */
export const PANE = {
  onglets: "Rubriques du volet",
  saisie: "Saisie",
  resultats: "Résultats",
  chargement: "Chargement…",
  reessayer: "Réessayer",
  fermer: "Fermer",
  fermerMessage: "Fermer ce message",
  panneTitre: "Le volet a rencontré un problème",
  panneTexte:
    "Votre saisie est conservée sur ce poste. Réessayez ; si cela se reproduit, fermez puis rouvrez le volet.",
} as const;
