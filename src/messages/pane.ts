/** Texts of the pane's frame. */
export const PANE = {
  onglets: "Rubriques du volet",
  saisie: "Saisie",
  suivi: "Suivi",
  resultats: "Résultats",
  aide: "Aide",
  reglages: "Réglages",
  chargement: "Chargement…",
  reessayer: "Réessayer",
  fermer: "Fermer",
  fermerMessage: "Fermer ce message",
  erreurTitre: "Un problème est survenu",
  erreurTexte: (code: string) => `Rien n'est perdu. Code : ${code}.`,
  absenteTitre: "Cette partie du volet n'a pas pu être chargée",
  absenteTexte:
    "Vérifiez la connexion, puis réessayez. Le reste du volet fonctionne, et rien de ce que vous avez saisi n'est perdu.",
  nouvelleVersion:
    "Une nouvelle version du volet est en ligne : il se rechargera de lui-même dès qu'aucun appel ne sera ouvert.",
  recharger: "Recharger le volet maintenant",
  panneTitre: "Le volet a rencontré un problème",
  panneTexte:
    "Votre saisie est conservée sur ce poste. Réessayez ; si cela se reproduit, fermez puis rouvrez le volet.",
} as const;
