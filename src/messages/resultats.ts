/** Texts of the screen « Résultats »: the period, the refresh, the figures. */
export const RESULTATS = {
  periode: "Période",
  periodes: {
    moisPrecedent: "Mois précédent",
    mois: "Mois en cours",
    trimestrePrecedent: "Trimestre précédent",
    trimestre: "Trimestre en cours",
    annee: "Année en cours",
    dates: "Entre deux dates",
  },
  du: "Du",
  au: "Au",
  dateManquante: "Indiquez une date.",
  ordreDesDates: "La fin précède le début.",
  actualiser: "Actualiser",
  actualisation: "Actualisation…",
  /** The chosen period is not the one of the figures that show. */
  aActualiser: (debut: string, fin: string) =>
    `Du ${debut} au ${fin} : cliquez sur « Actualiser » pour y passer, ici et dans la feuille.`,
  interrompre: "Interrompre",
  lectureEnCours: "Lecture de l'historique",
  lecture: (faites: string, total: string) => `Lignes lues : ${faites} sur ${total}`,
  interrompue: "Lecture interrompue.",
  chiffresConserves: "Les chiffres ci-dessous sont ceux de la lecture précédente.",
  aucunChiffre: "Aucun chiffre n'a été lu.",
  feuilleActualisee: "La feuille « Résultats », elle, a été actualisée.",
  relire: "Relire les chiffres",
  recreer: "Recréer le tableau croisé",
  recreation: "Recréation du tableau croisé…",
  ancienOutil: "Ce classeur vient de l'ancien outil",
  ancienOutilTexte: (colonne: string) =>
    `Il n'a pas la colonne « ${colonne} », que ce complément calcule et que les résultats demandent. Rien n'est perdu : rien n'a été modifié.`,
  ancienOutilAction:
    "Mettez le classeur à niveau dans Réglages, « Entretien du classeur », puis revenez ici.",
  chiffres: "Statistiques de traitement des appels",
  trimestreDe: (numero: number, annee: number) =>
    `${numero === 1 ? "1er" : `${numero}e`} trimestre ${annee}`,
  bornes: (debut: string, fin: string) => `Du ${debut} au ${fin}`,
  comparaison: (debut: string, fin: string) =>
    `Évolution par rapport à la période du ${debut} au ${fin}.`,
  sansValeur: "–",
  /** As heard; the sign is what is seen. */
  sens: {
    hausse: (difference: string) => `en hausse de ${difference}`,
    baisse: (difference: string) => `en baisse de ${difference}`,
  },
  stable: "sans changement",
  sansComparaison: "pas de comparaison possible",
  points: (nombre: string, pluriel: boolean) => `${nombre} ${pluriel ? "points" : "point"}`,
  aucuneSollicitation: "Aucune sollicitation sur cette période.",
  periodeFuture: "Cette période n'a pas encore commencé.",
  queDesEmails:
    "Cette période n'a que des e-mails : ils comptent comme sollicitations, jamais comme appels.",
  hausses: "En hausse",
  hausse: (nombre: string, habitude: string) =>
    `${nombre} en deux semaines (${habitude} d'habitude)`,
  hausseDetails: (nonResolues: string, temps: string) =>
    `${nonResolues} non résolues, ${temps} au téléphone`,
  haussesRegle:
    "Motifs nettement plus fréquents, au moins cinq fois en deux semaines, que pendant les huit quinzaines d'avant.",
  affluence: "Quand on appelle",
  heure: "Heure",
  horsHoraires: (hors: string, total: string, pluriel: boolean) =>
    `${hors} ${pluriel ? "appels" : "appel"} hors des horaires d'ouverture, sur ${total} dont l'heure est connue.`,
  affluenceLegende: "Plus la case est foncée, plus on appelle ; un cadre : l'assistance répond.",
  sansHeure: (nombre: string) => ` Appels sans heure : ${nombre}.`,
  ferme: "hors horaires",
  graphiques: "Graphiques",
  motifs: "Motifs les plus cités",
  sousMotif: "Sous-motif",
  colonneSollicitations: "Sollicitations",
  appelsParMois: "Appels par mois",
  mois: "Mois",
  colonneAppels: "Appels",
  parCanal: "Sollicitations par canal",
  canal: "Canal",
  parNiveau: "Sollicitations par niveau",
  niveau: "Niveau",
  parReferent: "Sollicitations par référent",
  referent: "Référent",
  nonPrecise: "Non précisé",
  filtreInexact:
    "Cette période n'est pas faite de mois entiers. Les chiffres ci-dessous sont exacts, mais les tableaux croisés de la feuille « Résultats » portent sur les mois entiers.",
  filtreSansDonnees:
    "Aucune ligne sur ces mois : les tableaux croisés de la feuille « Résultats » ne peuvent pas être filtrés et montrent tout l'historique.",
  imprimer: "Imprimer",
  impressionImpossible:
    "Ce volet ne peut pas imprimer ici. Imprimez la feuille « Résultats » : elle porte les mêmes chiffres.",
  voirFeuilleResultats: "Voir la feuille « Résultats »",
} as const;

/** Texts of the charts, for those who see them and those who hear them. */
export const GRAPHIQUES = {
  voirLesChiffres: "Voir les chiffres",
  /** Tells one chart's figures from another's, heard only. */
  deCeGraphique: (titre: string) => ` : ${titre}`,
  /** What a chart shows, in a sentence: « Par canal. 3 barres. Le plus élevé : E-mail, 14. » */
  resume: (titre: string, nombre: string, le: string, valeur: string) =>
    `${titre}. ${nombre}. Le plus élevé : ${le}, ${valeur}.`,
  barres: (nombre: number) => (nombre > 1 ? `${nombre} barres` : "1 barre"),
  points: (nombre: number) => (nombre > 1 ? `${nombre} mois` : "1 mois"),
  /** How a curve ends. */
  dernier: (le: string, valeur: string) => `Le dernier : ${le}, ${valeur}.`,
} as const;
