/** Texts of the pane's frame. */
export const PANE = {
  onglets: "Rubriques du volet",
  saisie: "Saisie",
  suivi: "Suivi",
  resultats: "Résultats",
  aide: "Aide",
  reglages: "Réglages",
  appelEnCours: "Appel en cours : y revenir",
  chargement: "Chargement…",
  reessayer: "Réessayer",
  nouvelOnglet: "(nouvel onglet)",
  fermer: "Fermer",
  fermerMessage: "Fermer ce message",
  panneTitre: "Le volet a rencontré un problème",
  panneTexte:
    "Votre saisie est conservée sur ce poste. Réessayez ; si cela se reproduit, fermez puis rouvrez le volet.",
} as const;
