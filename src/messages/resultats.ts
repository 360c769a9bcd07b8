/** Texts of the screen « Résultats ». */
export const RESULTATS = {
  periode: "Période",
  periodes: {
    mois: "Mois en cours",
    moisPrecedent: "Mois précédent",
    trimestre: "Trimestre en cours",
    trimestrePrecedent: "Trimestre précédent",
    annee: "Année en cours",
    dates: "Entre deux dates",
  },
  du: "Du",
  au: "Au",
  dateManquante: "Indiquez une date.",
  ordreDesDates: "La fin précède le début.",
  actualiser: "Actualiser",
  actualisation: "Actualisation…",
  chiffres: "Statistiques de traitement des appels",
  bornes: (debut: string, fin: string) => `Du ${debut} au ${fin}`,
  sollicitations: "Nombre de sollicitations",
  appels: "Nombre d'appels",
  dureeMoyenne: "Durée moyenne par appel",
  tauxResolution: "Taux de résolution",
  tauxEscalade: "Taux d'escalade au national",
  sansValeur: "–",
  motifs: "Motifs les plus cités",
  sousMotif: "Sous-motif",
  nombre: "Nombre",
  aucuneSollicitation: "Aucune sollicitation sur cette période.",
  filtreInexact:
    "Cette période n'est pas faite de mois entiers. Les chiffres ci-dessous sont exacts, mais les tableaux croisés de la feuille « Résultats » portent sur les mois entiers.",
  filtreSansDonnees:
    "Aucune ligne sur ces mois : les tableaux croisés de la feuille « Résultats » ne peuvent pas être filtrés et montrent tout l'historique.",
} as const;
