import type { Remarque } from "../domain/importation/raisons";

/** « 1 ligne », « 12 lignes »; `nombre` written as people read it. */
const lignes = (compte: number, nombre: string): string =>
  `${nombre} ${compte > 1 ? "lignes" : "ligne"}`;

const accord = (compte: number, mot: string): string => (compte > 1 ? `${mot}s` : mot);

/** Texts of the panel « Importer un ancien fichier de suivi ». */
export const IMPORTATION = {
  fichier: "Fichier",
  fichierTexte:
    "Le fichier de l'ancien outil est lu sur ce poste, sans être modifié. Rien n'est écrit dans ce classeur avant l'étape « Importer ».",
  choisir: "Choisir un classeur Excel (.xlsx)",
  deposer: "… ou le déposer ici.",
  choisi: (nom: string) => `Fichier choisi : ${nom}`,
  lecture: "Lecture du fichier et de l'historique",
  feuille: "Feuille à importer",
  feuilleAutres: "Ce fichier a plusieurs feuilles d'historique : importez-les l'une après l'autre.",

  colonnes: "Colonnes reconnues",
  colonnesTexte: (ligne: number) =>
    `Titres trouvés en ligne ${ligne}. Corrigez ce qui a été mal reconnu.`,
  colonne: (titre: string) => `Où lire « ${titre} »`,
  colonneAbsente: "(pas dans ce fichier)",
  colonneOption: (lettre: string, titre: string) => `${lettre} – ${titre}`,
  colonnesIgnorees: (titres: string) => `Colonnes non reprises : ${titres}.`,

  libelles: "Libellés à rapprocher",
  libellesTexte:
    "Ces motifs ne sont pas dans la nomenclature du classeur. Dites une fois à quelle ligne correspond chacun.",
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
    telephoneTelQuel: "numéro de téléphone non reconnu, repris tel quel",
    canalTelQuel: "canal non reconnu, repris tel quel",
    niveauCorrige: "niveau remplacé par celui de la nomenclature",
    dureeEnHeures: "durée en heures et minutes, lue en minutes et secondes",
    dureeLongue: "durée de plus de quatre heures, à vérifier",
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
  faitEcartees: (compte: number, nombre: string, feuille: string) =>
    `${lignes(compte, nombre)} ${accord(compte, "écartée")}, avec la raison et les cellules d'origine, dans la feuille « ${feuille} ». Un autre import remplace cette feuille.`,
  nonNote: "Ce classeur n'a pas de journal : l'import n'y est pas noté.",
  voirHistorique: "Voir l'historique",
  voirFeuille: "Voir la feuille",

  journalAction: "Import d'un ancien fichier",
  journalDetail: (importees: string, presentes: string, ecartees: string) =>
    `Lignes importées : ${importees} ; déjà présentes : ${presentes} ; écartées : ${ecartees}`,
} as const;
