import type { SourceRegle, UniteDuree } from "../domain/importation/durees";
import type { RemarqueLecture } from "../domain/importation/fichierLu";
import type { Remarque } from "../domain/importation/raisons";
import { DUREES_DOUTEUSES } from "./dureesDouteuses";

/** « 1 ligne », « 12 lignes »; `nombre` written as people read it. */
const lignes = (compte: number, nombre: string): string =>
  `${nombre} ${compte > 1 ? "lignes" : "ligne"}`;

const accord = (compte: number, mot: string): string => (compte > 1 ? `${mot}s` : mot);

const SOURCE = {
  titre: "d'après le titre",
  format: "d'après le format des cellules",
  valeurs: "d'après les valeurs",
  choix: "à votre demande",
} satisfies Record<SourceRegle, string>;

/** Texts of the panel « Importer un ancien fichier de suivi ». */
export const IMPORTATION = {
  fichier: "Fichier",
  fichierTexte:
    "Le fichier de l'ancien outil est lu sur ce poste, sans être modifié. Rien n'est écrit dans ce classeur avant l'étape « Importer ».",
  choisir: "Choisir un fichier…",
  choisirAide: "Classeur Excel (.xlsx, .xls), LibreOffice (.ods) ou texte (.csv)",
  deposer: "… ou le déposer ici.",
  choisi: (nom: string) => `Fichier choisi : ${nom}`,
  lecture: "Lecture du fichier et de l'historique",
  calcul: "Calcul de l'aperçu",
  lectureFeuille: (nom: string, rang: number, total: number) =>
    `Lecture de la feuille « ${nom} » (${rang} sur ${total})`,
  /** What is said where a work stopped before it changed anything. */
  interruption: {
    lecture: {
      titre: "La lecture a été interrompue",
      texte: "Rien n'a été écrit dans ce classeur. Choisissez de nouveau un fichier pour le lire.",
    },
    ecriture: {
      titre: "L'import a été interrompu",
      texte: "Aucune ligne n'a été ajoutée à l'historique.",
    },
    annulation: {
      titre: "L'annulation a été interrompue",
      texte: "Aucune ligne n'a été retirée de l'historique.",
    },
  },
  lectureRemarques: "Ce fichier n'a pas pu être lu en entier",
  lectureRemarque: {
    feuilleAbsente: (feuille: string) => `La feuille « ${feuille} » manque dans le fichier.`,
    feuilleIllisible: (feuille: string) => `La feuille « ${feuille} » est illisible.`,
    formatsIllisibles: () =>
      "Les formats des cellules sont illisibles : vérifiez les dates et les durées.",
    formulesNonCalculees: (feuille: string) =>
      `La feuille « ${feuille} » a des formules qui n'ont jamais été calculées : ouvrez le fichier dans Excel, enregistrez-le, puis choisissez-le de nouveau.`,
    detailIgnore: (feuille: string) =>
      feuille === ""
        ? "Un détail du classeur a été ignoré."
        : `Un détail de la feuille « ${feuille} » a été ignoré.`,
  } satisfies Record<RemarqueLecture["kind"], (feuille: string) => string>,

  feuilles: "Feuilles à importer",
  feuillesTexte:
    "Ce fichier a plusieurs feuilles d'historique, importées ensemble. Celles qui ne sont pas cochées répètent en grande partie les autres.",
  feuilleChoisie: (nom: string, lignesDeFeuille: string) => `${nom} (${lignesDeFeuille})`,

  questions: "À préciser",
  questionsTexte: (compte: number) =>
    compte > 1
      ? `${compte} questions attendent votre réponse avant l'import.`
      : "1 question attend votre réponse avant l'import.",
  surFeuilles: (feuilles: readonly string[]) => `Feuilles : ${feuilles.join(", ")}.`,
  question: {
    colonne: (colonne: string) => `Quelle colonne du fichier est « ${colonne} » ?`,
    nombres: (titre: string) => `Dans « ${titre} », les nombres sans unité sont…`,
    temps: (titre: string) => `Dans « ${titre} », les heures affichées sont…`,
    dates: (titre: string) => `Dans « ${titre} », jour et mois semblent inversés`,
  },
  questionDatesTexte:
    "Ces dates ne se lisent ensemble qu'avec le mois avant le jour, ou se partagent entre vraies dates au jour jusqu'à 12 et textes au jour au-delà : le fichier a sans doute été ouvert, ou rempli, avec les réglages d'un autre pays.",
  candidat: (lettre: string, titre: string) => `${lettre} – ${titre}`,
  aucuneColonne: "Aucune de ces colonnes",
  unite: {
    secondes: "des secondes",
    minutes: "des minutes",
    heures: "des heures",
    jours: "des fractions de jour",
  } satisfies Record<UniteDuree, string>,
  temps: {
    minutesSecondes: "des minutes et secondes",
    telsQuels: "des heures et minutes, comme affiché",
  },
  dates: { true: "Rétablir jour et mois", false: "Garder les dates comme affichées" },
  exemple: (avant: string, apres: string) => `${avant} devient ${apres}`,
  parExemple: (exemples: readonly string[]) => `Exemples : ${exemples.join(" ; ")}`,

  colonnes: "Colonnes reconnues",
  colonnesToutes: (compte: number) => `${compte} colonnes reconnues`,
  colonnesTexte: (feuille: string, premiere: number, derniere: number) =>
    `« ${feuille} » : titres trouvés en ${
      premiere === derniere ? `ligne ${premiere}` : `lignes ${premiere} et ${derniere}`
    }. Corrigez ce qui a été mal reconnu.`,
  colonnesDeSuite: (feuille: string, titree: string) =>
    `« ${feuille} » n'a pas de titres : elle est lue comme la suite de « ${titree} ». Corrigez ce qui a été mal reconnu.`,
  colonne: (titre: string) => `Où lire « ${titre} »`,
  colonneAbsente: "(pas dans ce fichier)",
  colonneOption: (lettre: string, titre: string) => `${lettre} – ${titre}`,
  colonneSansTitre: (lettre: string) => `${lettre} (sans titre)`,
  colonnesIgnorees: (titres: string) => `Colonnes non reprises : ${titres}.`,
  regles: "Comment chaque colonne est lue",
  regle: (colonne: string, lettre: string, titre: string) =>
    `${colonne}, lue en ${lettre} «\u00a0${titre}\u00a0»`,
  regleNombres: (unite: UniteDuree, source: SourceRegle) =>
    `nombres lus comme ${IMPORTATION.unite[unite]}, ${SOURCE[source]}`,
  regleTemps: (source: SourceRegle) =>
    `heures affichées lues comme ${IMPORTATION.temps.minutesSecondes}, ${SOURCE[source]}`,
  regleDeuxColonnes: "minutes et secondes s'ajoutent",
  regleDates: "jour et mois rétablis, à votre demande",
  regleAutrement: (compte: number, nombre: string) =>
    `${lignes(compte, nombre)} ${accord(compte, "lue")} autrement qu'${compte > 1 ? "écrites" : "écrite"}`,
  regleTelleQuelle: "reprise telle quelle",
  autrement: (avant: string, apres: string, lignesConcernees: string) =>
    `${avant} devient ${apres} (${lignesConcernees})`,
  autresChangements: (nombre: string) =>
    `… et ${nombre} autres, listés dans la feuille du rapport.`,

  libelles: "Libellés à rapprocher",
  libellesTexte:
    "Ces motifs ne sont pas dans la nomenclature du classeur. Dites une fois à quelle ligne correspond chacun.",
  libellesSuivants: (reste: string) => `Afficher les suivants (${reste} restants)`,
  libellesAucun: "Tous les motifs du fichier sont dans la nomenclature.",
  libellesEnAttente: (compte: number, nombre: string) =>
    compte > 1
      ? `${nombre} motifs attendent votre choix ; d'ici là, leurs lignes sont écartées.`
      : "1 motif attend votre choix ; d'ici là, ses lignes sont écartées.",
  libellesReconnus: (compte: number, nombre: string) =>
    compte > 1
      ? `${nombre} motifs écrits autrement, rapprochés d'eux-mêmes`
      : "1 motif écrit autrement, rapproché de lui-même",
  libelle: (chemin: string) => `Ligne de la nomenclature pour : ${chemin}`,
  libelleVide: "(vide)",
  lignes,
  aChoisir: "À choisir…",
  nePasImporter: "Ne pas importer",
  propositions: "Propositions",

  apercu: "Aperçu",
  aImporter: "À importer",
  presentes: "Déjà dans l'historique",
  ecartees: "Écartées",
  vides: "Vides",
  lignesDuFichier: (compte: number, nombre: string) =>
    `${lignes(compte, nombre)} sous les titres du fichier.`,
  raisons: "Pourquoi des lignes sont écartées",
  raison: (raison: string, lignesEcartees: string) => `${raison} : ${lignesEcartees}`,
  incompletes: "Importer aussi les lignes sans durée ou sans statut, à compléter ensuite",
  remarques: "À savoir",
  remarque: {
    statutIncomplet: "« Problème résolu ? » ou « Escaladé au national ? » vide, à compléter",
    dureeIncomplete: "durée vide, à compléter",
    dateInversee: "date dont le jour et le mois ont pu être inversés",
    dureeEnHeures: "durée en heures et minutes, lue en minutes et secondes",
    dureeLongue: DUREES_DOUTEUSES.doutes.dureeLongue.remarque,
    dureeNulle: DUREES_DOUTEUSES.doutes.dureeNulle.remarque,
    dureeCourte: "durée en secondes dans une colonne où toutes font moins d'une minute",
    appelFusionne: "ligne d'un appel de plusieurs motifs (cellules fusionnées), compté une fois",
    telephoneTelQuel: "numéro de téléphone non reconnu, repris tel quel",
    canalTelQuel: "canal non reconnu, repris tel quel",
    heureTelleQuelle: "heure non reconnue, reprise telle quelle",
    niveauCorrige: "niveau remplacé par celui de la nomenclature",
    celluleEnErreur: "cellule en erreur (#N/A…), laissée vide",
    donneesPersonnelles: "commentaire qui semble contenir des données personnelles",
    repetee: "identique à une autre du fichier, comptée comme une sollicitation de plus",
  } satisfies Record<Remarque, string>,
  remarqueLignes: (lignesConcernees: string, remarque: string) =>
    `${lignesConcernees} : ${remarque}`,
  exemples: "Premières lignes, avant et après",
  exempleLigne: (numero: number) => `Ligne ${numero}`,
  devient: "devient",

  importer: (compte: number, nombre: string) => `Importer ${lignes(compte, nombre)}`,
  repondreDAbord: "Répondez d'abord à ce qui est à préciser, plus haut.",
  rienAImporter: "Aucune ligne à importer.",
  listerEcartees: "Lister les lignes écartées",
  ecriture: "Import des lignes",
  reprendre: "Reprendre l'import",
  autreFichier: "Importer un autre fichier",
  echec:
    "Des lignes ont pu être ajoutées avant ce problème : reprenez l'import, aucune ne le sera deux fois.",

  faitTitre: "Import terminé",
  arretTitre: "Import interrompu",
  fait: (compte: number, nombre: string) =>
    `${lignes(compte, nombre)} ${accord(compte, "ajoutée")} à l'historique.`,
  arret: (faites: string, total: string) =>
    `${faites} lignes sur ${total} sont dans l'historique. Reprenez quand vous voulez : aucune ne sera ajoutée deux fois.`,
  faitPresentes: (compte: number, nombre: string) =>
    `${lignes(compte, nombre)} y ${compte > 1 ? "étaient" : "était"} déjà.`,
  faitEcartees: (compte: number, nombre: string) =>
    `${lignes(compte, nombre)} ${accord(compte, "écartée")}.`,
  faitFeuilles: (feuilles: readonly string[]) =>
    `Le détail est dans ${feuilles.length > 1 ? "les feuilles" : "la feuille"} ${feuilles
      .map((feuille) => `« ${feuille} »`)
      .join(" et ")} : un autre import ${feuilles.length > 1 ? "les" : "la"} remplace.`,
  nonNote: "Ce classeur n'a pas de journal : l'import n'y est pas noté.",
  voirHistorique: "Voir l'historique",
  voirFeuille: (feuille: string) => `Voir « ${feuille} »`,

  annuler: "Annuler l'import",
  annulation: "Retrait des lignes importées",
  annuleTitre: "Import annulé",
  annule: (compte: number, nombre: string) =>
    `${lignes(compte, nombre)} ${accord(compte, "retirée")} de l'historique.`,
  annuleGardees: (compte: number, nombre: string) =>
    `${lignes(compte, nombre)} ${accord(compte, "modifiée")} depuis l'import, ${accord(compte, "laissée")} en place.`,
  annuleArret: "Annulation interrompue : le reste est encore dans l'historique.",

  journalAction: "Import d'un ancien fichier",
  journalDetail: (importees: string, presentes: string, ecartees: string) =>
    `Lignes importées : ${importees} ; déjà présentes : ${presentes} ; écartées : ${ecartees}`,
  journalAnnulation: "Annulation d'un import",
  journalAnnulationDetail: (retirees: string) => `Lignes retirées : ${retirees}`,
} as const;
