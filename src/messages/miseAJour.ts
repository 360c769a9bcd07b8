/** Texts of the panel « Nomenclature et modèle du classeur ». */

/** « 1 ligne », « 12 lignes »; `nombre` written as people read it. */
const lignes = (compte: number, nombre: string): string =>
  `${nombre} ${compte > 1 ? "lignes" : "ligne"}`;

const sauf = (etapes: number): string => (etapes > 1 ? `sauf ${etapes} étapes` : "sauf une étape");

export const MISE_A_JOUR = {
  etat: "Ce que contient le classeur",
  lecture: "Lecture du classeur…",
  relire: "Relire le classeur",
  modele: "Modèle",
  nomenclature: "Nomenclature",
  inconnue: "non indiquée",
  etats: {
    courant: "à jour",
    ancien: "plus ancien que le complément",
    plusRecent: "plus récent que le complément",
    inconnu: "inconnu du complément",
  },
  incomplet: "incomplet",
  aJour: "à jour",
  proposee: (numero: string, date: string) => `version ${numero} du ${date} disponible`,
  plusRecentTitre: "Ce classeur demande un complément plus récent",
  plusRecentTexte:
    "Il peut être lu, pas modifié d'ici. Fermez puis rouvrez Excel : le complément se met à jour de lui-même.",

  niveau: "Mettre le classeur à niveau",
  niveauTexte:
    "Le complément ajoute ce qui manque et remet les formules de son modèle. Vos lignes et vos commentaires ne changent pas.",
  manques: "Ce qui manque",
  sansManque:
    "Rien ne manque : seules les formules, les contrôles, les couleurs et la version du modèle changent.",
  manque: {
    feuille: (nom: string) => `Feuille « ${nom} » (sans ses graphiques ni ses tableaux croisés)`,
    tableau: (nom: string) => `Tableau « ${nom} »`,
    nom: (nom: string) => `Nom « ${nom} »`,
  },
  colonne: (nom: string, tableau: string) => `Colonne « ${nom} » du tableau « ${tableau} »`,
  mettreANiveau: "Mettre le classeur à niveau maintenant",
  niveauEnCours: "Mise à niveau du classeur",
  niveauFait: "Le classeur est à niveau.",
  niveauDAbord: "Mettez d'abord le classeur à niveau : la nouvelle nomenclature en a besoin.",

  changements: (numero: string) => `Passer à la nomenclature ${numero}`,
  voir: "Voir ce qui change",
  lectureHistorique: "Lecture de l'historique",
  genres: {
    ajoutees: "Lignes ajoutées",
    renommees: "Lignes renommées",
    deplacees: "Lignes déplacées",
    remplacees: "Lignes remplacées",
    retirees: "Lignes retirées",
    niveaux: "Niveaux changés",
  },
  genre: (titre: string, nombre: string) => `${titre} (${nombre})`,
  inchangees: (compte: number, nombre: string) =>
    `${lignes(compte, nombre)} de nomenclature sans changement.`,
  devient: "devient",
  ou: " ou ",
  niveauDe: (niveau: string) => `niveau ${niveau}`,
  dansLHistorique: (compte: number, nombre: string) =>
    compte === 0 ? "aucune ligne d'historique" : `${lignes(compte, nombre)} d'historique`,
  retireesTexte:
    "Elles ne pourront plus être choisies. Les lignes d'historique qui les portent restent lisibles et comptées.",

  choix: "Ce que deviennent les lignes de l'historique",
  reecrire: "Écrire les nouveaux libellés dans les lignes renommées et déplacées",
  successeur: (libelle: string) => `Successeur de « ${libelle} »`,
  laisser: "Laisser sous l'ancien libellé",

  bilan: "Ce qui sera écrit",
  comptes: {
    relibellees: (compte: number, nombre: string) =>
      `${lignes(compte, nombre)} d'historique : nouveaux libellés, même code`,
    rattachees: (compte: number, nombre: string) =>
      `${lignes(compte, nombre)} d'historique : rattachées à la ligne qui remplace la leur`,
    figees: (compte: number, nombre: string) =>
      `${lignes(compte, nombre)} d'historique saisies à la main : leur code devient fixe, pour qu'elles gardent leur sens`,
    laissees: (compte: number, nombre: string) =>
      `${lignes(compte, nombre)} d'historique : restent sous un libellé retiré`,
  },
  rienDansLHistorique: "Aucune ligne de l'historique ne change.",
  chiffres:
    "Les chiffres de chaque période restent les mêmes. La feuille « Nomenclature », les listes, l'enquête et les graphiques suivent la nouvelle version.",
  tout: "La nomenclature est écrite d'un coup, ou rien ne l'est. Les lignes de l'historique suivent par blocs : à chaque instant elles gardent leur code.",
  mettreAJour: "Mettre à jour",
  renoncer: "Renoncer à la mise à jour",
  enCours: "Mise à jour du classeur",

  faite: (numero: string, compte: number, nombre: string) =>
    compte === 0
      ? `Le classeur a la nomenclature ${numero}. Aucune ligne de l'historique n'a changé.`
      : `Le classeur a la nomenclature ${numero}. ${lignes(compte, nombre)} de l'historique ${compte > 1 ? "ont changé" : "a changé"}.`,
  reste: (compte: number, nombre: string) =>
    `${lignes(compte, nombre)} ${compte > 1 ? "gardent leurs" : "garde ses"} anciens libellés, et ${compte > 1 ? "leur" : "son"} code : « Vérifier l'historique » peut les reprendre.`,
  issues: {
    nomenclature: {
      titre: "Mise à jour terminée",
      sauf: (etapes: number) => `Mise à jour faite, ${sauf(etapes)}`,
    },
    niveau: {
      titre: "Mise à niveau terminée",
      sauf: (etapes: number) => `Mise à niveau faite, ${sauf(etapes)}`,
    },
    annulee: {
      titre: "Mise à jour annulée",
      sauf: (etapes: number) => `Mise à jour annulée, ${sauf(etapes)}`,
    },
  },
  etapesManquees: "Ce qui n'a pas pu être fait",
  etapes: {
    impression: "La zone d'impression n'est pas réglée.",
    lignes: "Une partie des lignes de l'historique reste à écrire.",
    journal: "Le journal du classeur n'en dit rien.",
    tableaux: "Les tableaux croisés n'ont pas été actualisés.",
  },
  reessayer: (etapes: number, interrompue: boolean) => {
    if (interrompue) return "Reprendre";
    return etapes > 1 ? "Réessayer ces étapes" : "Réessayer cette étape";
  },
  nouvelEssai: "Nouvel essai",
  arret: "Vous l'avez interrompu.",
  dejaFaite: "Quelqu'un vient de faire cette mise à jour : il n'y a plus rien à faire.",
  annulable:
    "Elle peut être annulée d'ici tant que le volet reste ouvert et qu'aucune autre ne la suit.",
  annuler: "Annuler la mise à jour",
  annulerNiveau: "Annuler la mise à niveau",
  annulationEnCours: "Annulation de la mise à jour",
  annulee: "La mise à jour a été annulée : le classeur a de nouveau sa version d'avant.",
  annulationReste: (compte: number, nombre: string) =>
    `${lignes(compte, nombre)} ${compte > 1 ? "ont été modifiées" : "a été modifiée"} depuis par quelqu'un : ${compte > 1 ? "elles sont restées telles quelles" : "elle est restée telle quelle"}.`,

  journalNomenclature: "Mise à jour de la nomenclature",
  journalVersions: (avant: string, apres: string, compte: number, nombre: string) =>
    `${avant} → ${apres}, ${lignes(compte, nombre)} d'historique`,
  journalNiveau: "Mise à niveau du classeur",
  journalModeles: (avant: string, apres: string) => `${avant} → ${apres}`,
  journalAnnulation: "Annulation de la mise à jour",
} as const;
