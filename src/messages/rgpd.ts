/** « 1 ligne », « 12 lignes »; `nombre` written as people read it. */
const plusieurs = (compte: number, nombre: string, un: string, des: string): string =>
  `${nombre} ${compte > 1 ? des : un}`;

/** Texts of the panel « Données personnelles ». */
export const RGPD = {
  effacer: "Effacer les données anciennes",
  effacerTexte:
    "Les statistiques ne changent pas : dates, durées, motifs et statuts restent. Vérifiez d'abord l'historique : sans leur numéro, les lignes saisies deux fois ne se reconnaissent plus.",
  anciennete: "Lignes de plus de (mois)",
  ancienneteInvalide: (min: number, max: number) =>
    `Indiquez un nombre de mois de ${min} à ${max}.`,
  telephones: "Numéros appelants",
  sortsTelephone: {
    masquer: "Masquer : •• •• •• 43 29",
    retirer: "Retirer",
    garder: "Garder",
  },
  masquerAide: "Masqué, un numéro ne garde que ses quatre derniers chiffres.",
  /** What may be taken away, by the column that holds it. */
  contenus: {
    commentaire: {
      retirer: "Retirer les commentaires",
      un: "commentaire",
      des: "commentaires",
    },
    identifiant: {
      retirer: "Retirer les identifiants de personne ou de ménage",
      un: "identifiant",
      des: "identifiants",
    },
  },
  rienAChoisir: "Choisissez au moins une donnée à effacer.",
  preparer: "Préparer l'aperçu",
  lecture: "Lecture de l'historique",
  ecriture: "Effacement des données",

  apercu: "Ce qui serait effacé",
  rien: (limite: string) => `Rien à effacer avant le ${limite}.`,
  lignes: (compte: number, nombre: string) => plusieurs(compte, nombre, "ligne", "lignes"),
  etendue: (lignes: string, debut: string, fin: string) => `${lignes}, du ${debut} au ${fin}.`,
  cellulesTelephone: (compte: number, nombre: string, masque: boolean) =>
    `${plusieurs(compte, nombre, "numéro", "numéros")} ${accorde(compte, masque ? "masqué" : "retiré")}`,
  cellulesRetirees: (contenu: { un: string; des: string }, compte: number, nombre: string) =>
    `${plusieurs(compte, nombre, contenu.un, contenu.des)} ${accorde(compte, "retiré")}`,
  exemples: "Premières lignes",
  devient: "devient",
  vide: "(vide)",
  sansDate: (compte: number, nombre: string) =>
    compte > 1
      ? `${nombre} lignes n'ont pas de date lisible : elles ne seront pas touchées. Corrigez leur date, puis préparez de nouveau l'aperçu.`
      : "1 ligne n'a pas de date lisible : elle ne sera pas touchée. Corrigez sa date, puis préparez de nouveau l'aperçu.",
  sansDateSujet: "date illisible",
  aVenir: (compte: number, nombre: string) =>
    compte > 1
      ? `${nombre} lignes portent une date à venir : elles ne seront pas touchées, ni aux prochains effacements tant que cette date n'est pas passée. Corrigez leur date, puis préparez de nouveau l'aperçu.`
      : "1 ligne porte une date à venir : elle ne sera pas touchée, ni aux prochains effacements tant que cette date n'est pas passée. Corrigez sa date, puis préparez de nouveau l'aperçu.",
  aVenirSujet: "date à venir",
  feuilles:
    "Ces feuilles, ajoutées par le complément, peuvent recopier des lignes : l'effacement ne les touche pas.",
  voirFeuille: (nom: string) => `Voir « ${nom} »`,
  supprimerFeuille: (nom: string) => `Supprimer « ${nom} »`,
  supprimerConfirmer: (nom: string) => `Supprimer « ${nom} » définitivement`,
  suppression: (nom: string) => `Suppression de « ${nom} »`,
  supprimee: (nom: string) => `« ${nom} » est supprimée.`,
  horsTableau: (compte: number, nombre: string) =>
    compte > 1
      ? `${nombre} lignes sont sous le tableau, hors de l'historique : elles ne seront pas touchées.`
      : "1 ligne est sous le tableau, hors de l'historique : elle ne sera pas touchée.",
  definitif: "Cet effacement est définitif : aucune annulation n'est proposée.",
  compris: "J'ai compris, ces données ne pourront pas être retrouvées ici",
  confirmer: "Effacer définitivement",
  renoncer: "Renoncer",

  faitTitre: "Effacement terminé",
  arretTitre: "Effacement interrompu",
  fait: (lignes: string) => `${lignes} : données effacées, tableaux croisés actualisés.`,
  faitRien: "Aucune ligne n'a été changée.",
  arret: "Le reste n'a pas été touché : préparez de nouveau l'aperçu pour continuer.",
  laissees: (compte: number, nombre: string) =>
    compte > 1
      ? `${nombre} lignes ont été modifiées entre-temps par quelqu'un : elles sont restées telles quelles.`
      : "1 ligne a été modifiée entre-temps par quelqu'un : elle est restée telle quelle.",
  echec:
    "Des lignes ont pu être changées avant cet échec. Préparez de nouveau l'aperçu pour ce qui reste, puis actualisez les résultats : les tableaux croisés ne garderont rien de ce qui a été effacé.",
  nonNote: "Ce classeur n'a pas de journal : l'opération n'y est pas notée.",
  anciensElements:
    "Un tableau croisé qui a été recréé peut garder d'anciennes valeurs dans ses listes de filtre : dans Excel, Options du tableau croisé › Données › « Nombre d'éléments à retenir par champ » : « Aucun », puis Actualiser.",
  versionsFichier:
    "Les versions précédentes du fichier et ses copies gardent ce qui vient d'être effacé : supprimez-les si nécessaire.",
  journalAction: "Effacement de données personnelles",
  journalDetail: (lignes: string, limite: string, contenu: string) =>
    `${lignes} d'avant le ${limite}${contenu === "" ? "" : ` : ${contenu}`}`,

  garde: "Ce qui est gardé, et où",
  gardeClasseur: "Dans le classeur",
  gardeClasseurPoints: [
    "L'historique : les sollicitations et, s'ils ont été saisis, le numéro, l'identifiant, le commentaire et le nom du référent. Toute personne qui peut ouvrir le fichier peut les lire.",
    "Les tableaux croisés : une copie des lignes pour leurs calculs, refaite à chaque actualisation et après chaque effacement.",
    "Les réponses envoyées à l'enquête et le journal : des chiffres, des dates, le nom de qui a agi, et les commentaires de l'enquête.",
    "Les feuilles ajoutées par un import ou une vérification : elles peuvent recopier des lignes. Supprimez-les quand elles ne servent plus.",
    "Les versions précédentes du fichier (SharePoint, OneDrive) et ses copies : le complément n'y a pas accès.",
  ],
  gardeAppareil: "Sur cet appareil, pour vous seul",
  gardeAppareilPoints: [
    "L'appel en cours de saisie et les appels mis de côté, jusqu'à leur enregistrement.",
    "Les appels qui attendent d'être enregistrés, puis, jusqu'à ce qu'ils soient sûrs, ceux que le classeur a confirmés.",
    "Les réponses du département enregistrées d'ici, 30 jours : de quoi les réécrire si une autre copie du classeur les emportait.",
    "Vos préférences : nom, identité pour les escalades, canal habituel, favoris et motifs les plus utilisés.",
    "La dernière nomenclature lisible du classeur : des libellés, aucun appel.",
  ],
  gardeAilleurs: "Ailleurs : rien",
  gardeAilleursPoints: [
    "Le complément n'a pas de serveur et n'envoie aucune donnée du classeur. Le volet ne peut joindre que son propre site, d'où vient son code, et les services de Microsoft pour Office : sa politique de sécurité l'impose.",
    "La bibliothèque de Microsoft qui le relie à Excel peut envoyer à Microsoft des mesures de son propre fonctionnement, comme Excel lui-même.",
    "Ce que vous copiez pour l'enquête, une réponse ou une escalade ne part que si vous le collez ailleurs.",
  ],

  gardes: "Appels et réponses gardés sur ce poste",
  gardesTexte:
    "Les appels restent ici jusqu'à ce qu'ils soient sûrs, 30 jours au plus (90 pour un appel en attente). Supprimé d'ici, un appel écrit qui disparaîtrait du classeur ne pourrait plus être réécrit.",
  rienGarde: "Aucun appel ni aucune réponse n'est gardé sur ce poste.",
  genresGardes: {
    saisie: () => "Appel en cours de saisie",
    deCote: (compte: number) => (compte > 1 ? `${compte} appels mis de côté` : "Appel mis de côté"),
    envoi: (compte: number) =>
      compte > 1
        ? `${compte} appels qui attendent d'être enregistrés`
        : "Appel qui attend d'être enregistré",
    ecrit: (compte: number) =>
      compte > 1 ? `${compte} appels écrits, pas encore sûrs` : "Appel écrit, pas encore sûr",
    illisible: (compte: number) =>
      compte > 1 ? `${compte} appels devenus illisibles` : "Appel devenu illisible",
    reponse: (compte: number) =>
      compte > 1 ? `${compte} réponses du département` : "Réponse du département",
  },
  classeurInconnu: "classeur inconnu",
  classeurNonEnregistre: "classeur jamais enregistré",
  supprimer: "Supprimer",
  supprimerOui: "Confirmer la suppression",
  supprimerGarde: (element: string) => `Supprimer : ${element}`,
  appareil: "Ce que cet appareil garde",
  appareilTexte:
    "Tout ce que le complément garde sur cet appareil peut en être effacé : vos préférences, la nomenclature lue en dernier, les réponses du département et les appels. Le classeur ne change pas.",
  appareilEffacer: "Effacer ce que cet appareil garde",
  appareilConfirmer: "Effacer de cet appareil tout ce que le complément y garde ?",
  appareilAppels:
    "Des appels ne sont pas encore sûrs : cet appareil est peut-être le seul à les avoir, et ils seraient perdus.",
  appareilOui: "Tout effacer",
  appareilTout: "Tout effacer, avec ces appels",
  appareilSauf: "Tout effacer, sauf ces appels",
  appareilFait: "Cet appareil ne garde plus rien de vous.",
  appareilFaitSauf: "Cet appareil ne garde plus que ces appels.",
} as const;

const accorde = (compte: number, participe: string): string =>
  compte > 1 ? `${participe}s` : participe;
