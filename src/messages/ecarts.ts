/** Texts of the check: where the sheets do not show what the rows say, and why. */
export const ECARTS = {
  titre: "Vérification",
  concordent: "Les chiffres du volet, des formules et des tableaux croisés concordent.",
  enCours: "Vérification en cours…",
  pasFaite: "Les chiffres n'ont pas pu être comparés aux feuilles.",
  nombre: (nombre: number) =>
    nombre > 1
      ? `${nombre} différences entre les lignes de l'historique et les feuilles.`
      : "1 différence entre les lignes de l'historique et les feuilles.",
  lesquels: "Les chiffres du volet sont calculés sur les lignes : ce sont eux qui font foi.",
  difference: (sujet: string, attendu: string, lu: string) =>
    `${sujet} : ${attendu} d'après les lignes, ${lu} dans la feuille.`,
  enqueteAbsente: "Feuille « Enquête » : ses réponses n'ont pas pu être lues.",
  illisible: "rien de lisible",
  autresDifferences: (nombre: number) =>
    nombre > 1 ? `et ${nombre} autres différences` : "et 1 autre différence",
  causeProbable: (cause: string) => `Cause probable : ${cause}`,
  autreCause: (cause: string) => `Autre cause possible : ${cause}`,
  causeInconnue:
    "Cause inconnue. Actualisez ; si la différence reste, quelqu'un a sans doute modifié une formule.",
  reparer: "Réparez l'historique dans Réglages, « Entretien du classeur ».",
  actualiser: "Mettre la feuille à jour",
  sujets: {
    motif: (sousMotif: string, motif: string) =>
      `« ${sousMotif} » (${motif}), tableau croisé des motifs`,
    totalMotifs: "Total du tableau croisé des motifs",
    mois: (mois: string) => `Appels de ${mois}, tableau croisé des mois`,
    sansMois: "Appels sans mois, tableau croisé des mois",
    totalMois: "Total du tableau croisé des mois",
    suiviAppels: (sousMotif: string) => `Nombre d'appels « ${sousMotif} », feuille « Enquête »`,
    suiviDuree: (sousMotif: string) => `Durée moyenne « ${sousMotif} », feuille « Enquête »`,
  },
} as const;

const lignes = (nombre: number): string => (nombre > 1 ? `${nombre} lignes` : "1 ligne");

/** Causes that lie in rows of the history. */
export const CAUSES_DE_LIGNES = {
  datesTexte: (nombre: number) => `${lignes(nombre)} dont la date n'est pas une date pour Excel.`,
  dureesTexte: (nombre: number) =>
    `${lignes(nombre)} dont la durée n'est pas un nombre pour Excel.`,
  moisFaux: (nombre: number) => `${lignes(nombre)} dont la colonne « Mois » ne suit pas la date.`,
  appelFaux: (nombre: number) =>
    `${lignes(nombre)} dont la colonne « Appel » ne compte pas l'appel une fois.`,
  appelsDoubles: (nombre: number) =>
    `${lignes(nombre)} de même « Id appel » qui comptent plusieurs fois, comme après la copie d'une ligne.`,
  ecrituresEcartees: (nombre: number) =>
    `${lignes(nombre)} dont le canal ou un « oui » est écrit autrement que dans les listes.`,
  codesManquants: (nombre: number) =>
    `${lignes(nombre)} sans code, faute du libellé exact de la nomenclature.`,
  codesRemplaces: (nombre: number) =>
    `${lignes(nombre)} au code d'une ancienne ligne de la nomenclature, que cette feuille ne compte pas.`,
  motifRepete: (nombre: number) =>
    `${lignes(nombre)} de même appel et de même motif, que la feuille compte une à une.`,
} as const;

/** Causes that lie in the sheets. */
export const CAUSES_DE_FEUILLE = {
  periodeDifferente: (debut: string, fin: string) =>
    `la feuille porte sur la période du ${debut} au ${fin}.`,
  periodeAbsente: "la feuille n'a pas de période lisible.",
  calculManuel:
    "Excel ne recalcule que sur demande dans ce classeur (Formules, Options de calcul).",
  horsTableau: (nombre: number) =>
    nombre > 1
      ? `${nombre} lignes sont remplies sous le tableau « Historique » sans en faire partie. Intégrez-les dans Réglages, « Entretien du classeur ».`
      : "1 ligne est remplie sous le tableau « Historique » sans en faire partie. Intégrez-la dans Réglages, « Entretien du classeur ».",
  celluleIllisible: "la cellule a disparu ou contient une erreur.",
  celluleModifiee: "la formule de la cellule a été remplacée, ou n'est pas recalculée.",
  ligneAbsente: "la feuille « Enquête » n'a pas de ligne pour ce sous-motif.",
  tableauIllisible: "le tableau croisé a été supprimé, renommé ou présenté autrement.",
  enqueteIllisible: "la feuille « Enquête » a été supprimée ou présentée autrement.",
  tableauNonActualise: "le tableau croisé n'a pas été actualisé depuis le dernier changement.",
  tableauFiltre: (filtres: string) => `le tableau croisé est filtré sur ${filtres}.`,
  tableauSansFiltre: "le tableau croisé n'est pas filtré sur la période.",
  periodeSansLigne:
    "aucune ligne sur ces mois : Excel ne peut pas y filtrer le tableau croisé, qui montre tout.",
} as const;
