/** Texts of the screen « Entretien du classeur ». */
export const ENTRETIEN = {
  titre: "Entretien du classeur",
  texte: "Vérifier l'historique, importer un ancien fichier, effacer des données personnelles…",
  ouvrir: "Ouvrir l'entretien du classeur",
  retour: "Retour aux réglages",
  retourListe: "Toutes les rubriques",
  rubriques: "Rubriques de l'entretien",
  interrompre: "Interrompre",
  avancement: (faites: string, total: string) => `${faites} sur ${total}`,
  interruption: "Interruption demandée…",

  verifier: "Vérifier l'historique",
  verifierTexte: "Cellules manquantes, libellés inconnus, doublons… avec leur réparation.",
  miseAJour: "Nomenclature et modèle du classeur",
  miseAJourTexte: "Versions installées, mises à jour proposées.",
  importer: "Importer un ancien fichier de suivi",
  importerTexte: "Reprend les lignes d'un classeur de l'ancien outil.",
  personnelles: "Données personnelles",
  personnellesTexte: "Effacer les données anciennes, savoir ce qui est gardé, et où.",
  journal: "Journal",
  journalTexte: "Ce qui a été fait sur le classeur, et quand.",

  journalVide: "Rien n'a encore été noté dans ce classeur.",
  journalLegende: "Les dernières opérations, la plus récente d'abord",
  journalPar: (nom: string) => `par ${nom}`,
  journalRelire: "Relire le journal",
} as const;
