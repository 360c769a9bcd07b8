const appels = (nombre: number): string => `${nombre} ${nombre > 1 ? "appels" : "appel"}`;

/** Texts of what waits to be written into the workbook. */
export const ENVOI = {
  enAttente: (nombre: number) => `${appels(nombre)} en attente d'enregistrement`,
  retraitEnAttente: (nombre: number) => `${appels(nombre)} en attente de retrait`,
  appel: (heure: string, sujet: string) => `Appel enregistré à ${heure} : ${sujet}`,
  retrait: (heure: string, sujet: string) => `Retrait demandé à ${heure} : ${sujet}`,
  reessayer: "Réessayer maintenant",
  reprendre: "Reprendre la saisie",
  laisser: "Laisser l'historique tel quel",
  nonConserve:
    "Ce poste n'autorise pas la conservation de ce qui attend : ne fermez pas le volet avant l'enregistrement.",
  ailleurs: (nombre: number, classeur: string) =>
    `${appels(nombre)} en attente dans un autre classeur : ${classeur}`,
  ailleursTexte:
    "Ouvrez ce classeur pour les y enregistrer. S'il s'agit de celui-ci, renommé ou déplacé, enregistrez-les ici.",
  jamaisEnregistre: "un classeur jamais enregistré",
  adopter: "Enregistrer ici",
  illisibles: (nombre: number) =>
    `Illisible sur ce poste : ${appels(nombre)} en attente. Rien n'a été supprimé ; vérifiez que vos derniers appels figurent dans l'historique.`,
  envoye: "Tout ce qui attendait est enregistré",
} as const;
