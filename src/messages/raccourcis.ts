/** The pane's keyboard shortcuts, as « Aide » lists them. */
export const RACCOURCIS = [
  {
    touches: "Ctrl+Maj+Alt+A",
    effet: "Démarrer un nouvel appel, depuis Excel comme depuis le volet",
  },
  { touches: "Ctrl+Entrée", effet: "Enregistrer l'appel" },
  { touches: "Flèches, puis Entrée", effet: "Choisir un motif trouvé par la recherche" },
  { touches: "Échap", effet: "Fermer la liste de la recherche" },
  { touches: "Flèches gauche et droite", effet: "Changer de statut, ou d'onglet" },
  { touches: "Tab", effet: "Passer au champ suivant (Maj+Tab : au précédent)" },
] as const;
