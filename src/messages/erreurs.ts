import { SuiviError, type SuiviErrorCode, type SuiviErrorDetails } from "../domain/erreurs";

/** What happened, that nothing was lost, and what to do, in words for a référent. */
export interface TexteErreur {
  readonly titre: string;
  readonly texte: string;
  readonly action?: string;
}

/** What was being done when it happened; says what is safe. */
export type ContexteErreur = "enregistrement" | "retrait" | "autre";

/**
 * The French sentences of any error that comes from what `contexte` names; one that is not ours is
 * shown by its name only, which holds no data.
 */
export function messageOfError(error: unknown, contexte: ContexteErreur): TexteErreur {
  if (!(error instanceof SuiviError))
    return ERREUR_INCONNUE(error instanceof Error ? error.name : typeof error, GARANTIES[contexte]);
  const { code, details } = error;
  return ERREURS[code](details, "inacheve" in details ? INACHEVE : GARANTIES[contexte]);
}

const GARANTIES: Readonly<Record<ContexteErreur, string>> = {
  enregistrement:
    "Rien n'est perdu : votre appel est conservé, et sera enregistré dès que possible.",
  retrait: "Rien n'est perdu : l'appel sera retiré dès que possible.",
  autre: "Rien n'est perdu : vos données sont intactes.",
};

/** In place of these where what was begun could not be put back (`details.inacheve`). */
const INACHEVE =
  "L'historique est intact, mais l'opération s'est arrêtée en chemin : recommencez-la.";

const CLASSEUR_INTACT = "Rien n'est perdu : vos données n'ont pas été modifiées.";
const RECOURS = "Réessayez. Si cela se reproduit, fermez puis rouvrez le classeur.";

/** `details` name the column, the row, the sheet's name; `garantie` is the sentence of what was being done. */
type PhrasesErreur = (details: SuiviErrorDetails, garantie: string) => TexteErreur;

const leFichier = (nom: string | number | undefined): string =>
  nom === undefined ? "Il" : `« ${nom} »`;

/** By code. */
const ERREURS: Readonly<Record<SuiviErrorCode, PhrasesErreur>> = {
  APPEL_INVALIDE: (_, garantie) => ({
    titre: "L'appel est incomplet",
    texte: `Il n'a pas été enregistré. ${garantie}`,
    action: "Complétez les champs signalés, puis enregistrez de nouveau.",
  }),
  NOMENCLATURE_INVALIDE: ({ ligne, colonne }) => ({
    titre: "La nomenclature du classeur comporte une erreur",
    texte: `Les listes de motifs ne peuvent pas être lues. ${CLASSEUR_INTACT}`,
    action: `Corrigez la feuille « Nomenclature »${at("ligne", ligne)}${at("colonne", colonne)}, puis réessayez.`,
  }),
  NOMENCLATURE_ABSENTE: () => ({
    titre: "La nomenclature est introuvable",
    texte: `Ce classeur n'a pas de tableau « Nomenclature » rempli : les listes de motifs ne peuvent pas être lues. ${CLASSEUR_INTACT}`,
    action: "Ouvrez le classeur de suivi distribué, ou remettez la feuille « Nomenclature ».",
  }),
  CELLULE_EN_COURS_DE_SAISIE: (_, garantie) => ({
    titre: "Une cellule est en cours de modification",
    texte: `Excel attend la fin de la saisie dans cette cellule. ${garantie}`,
    action: "Cliquez dans la feuille et appuyez sur Entrée, puis réessayez.",
  }),
  EXCEL_OCCUPE: (_, garantie) => ({
    titre: "Excel ne répond pas pour l'instant",
    texte: `Le classeur est occupé ou la connexion est coupée. ${garantie}`,
    action: "Attendez quelques secondes, puis réessayez : rien ne sera écrit deux fois.",
  }),
  EXCEL_INATTENDU: ({ codeExcel }, garantie) => ({
    titre: "Excel a refusé l'opération",
    texte: `La raison est inconnue${at("code Excel", codeExcel)}. ${garantie}`,
    action: RECOURS,
  }),
  CLASSEUR_PROTEGE: (_, garantie) => ({
    titre: "Le classeur ne peut pas être modifié",
    texte: `Il est protégé ou ouvert en lecture seule. ${garantie}`,
    action: "Activez la modification ou ôtez la protection de la feuille, puis réessayez.",
  }),
  CLASSEUR_LECTURE_SEULE: (_, garantie) => ({
    titre: "Ce classeur est ouvert en lecture seule",
    texte: `Une autre personne l'a peut-être ouvert : ce qui serait écrit dans cette copie ne pourrait pas être enregistré. ${garantie}`,
    action: "Fermez le classeur, puis rouvrez-le quand il est libre.",
  }),
  CLASSEUR_PLUS_RECENT: (_, garantie) => ({
    titre: "Ce classeur est plus récent que le complément",
    texte: `Il peut être lu, pas modifié d'ici. ${garantie}`,
    action: "Fermez puis rouvrez Excel : le complément se met à jour de lui-même.",
  }),
  HISTORIQUE_ABSENT: (_, garantie) => ({
    titre: "L'historique est introuvable",
    texte: `Ce classeur n'a pas de tableau « Historique ». ${garantie}`,
    action: "Ouvrez le classeur de suivi, puis réessayez.",
  }),
  HISTORIQUE_COLONNE_ABSENTE: ({ colonne }, garantie) => ({
    titre: "Une colonne manque dans l'historique",
    texte: `La colonne « ${colonne ?? "?"} » a été renommée ou supprimée. ${garantie}`,
    action: "Remettez son titre d'origine dans la feuille, puis réessayez.",
  }),
  HISTORIQUE_FILTRE: (_, garantie) => ({
    titre: "L'historique est filtré",
    texte: `Écrire dans un tableau filtré pourrait mélanger des lignes. ${garantie}`,
    action: "Effacez le filtre de l'historique (Données, Effacer), puis réessayez.",
  }),
  HISTORIQUE_LIGNE_TOTAL: (_, garantie) => ({
    titre: "L'historique a une ligne de total",
    texte: `Elle empêche d'ajouter des lignes au tableau. ${garantie}`,
    action: "Décochez « Ligne Total » (Création de tableau), puis réessayez.",
  }),
  HISTORIQUE_PLACE_OCCUPEE: (_, garantie) => ({
    titre: "La place sous l'historique est occupée",
    texte: `Des cellules remplies se trouvent juste sous le tableau. ${garantie}`,
    action: "Déplacez ces cellules, puis réessayez.",
  }),
  HISTORIQUE_NON_CONFIRME: (_, garantie) => ({
    titre: "L'enregistrement n'a pas pu être confirmé",
    texte: `L'appel n'a pas été relu tel quel dans l'historique. ${garantie}`,
    action: "Réessayez : les lignes déjà écrites ne le seront pas deux fois.",
  }),
  LIGNE_MODIFIEE: ({ ligne }, garantie) => ({
    titre: "La ligne a été modifiée entre-temps",
    texte: `Quelqu'un a changé cet appel dans l'historique${at("ligne", ligne)} : rien n'a été écrit ni retiré. ${garantie}`,
    action: "Relisez la ligne, puis corrigez-la d'après ce qu'elle contient maintenant.",
  }),
  NOMENCLATURE_CHANGEE: () => ({
    titre: "La nomenclature du classeur a changé entre-temps",
    texte:
      "Le motif de cet appel n'y est plus, et rien ne dit avec certitude ce qui le remplace. Rien n'est perdu : l'appel est gardé sur ce poste.",
    action: "Reprenez l'appel, choisissez son motif dans les listes à jour, puis enregistrez.",
  }),
  CLASSEUR_1904: (_, garantie) => ({
    titre: "Ce classeur compte les dates depuis 1904",
    texte: `Chaque date y serait décalée de quatre ans et un jour. ${garantie}`,
    action:
      "Dans Excel : Fichier › Options › Options avancées › Lors du calcul de ce classeur, décochez « Utiliser le calendrier depuis 1904 ». Si des dates de l'historique reculent alors de quatre ans, ajoutez-leur 1462 (copiez une cellule qui contient 1462, puis Collage spécial › Addition). Puis réessayez.",
  }),
  PERIODE_INVALIDE: () => ({
    titre: "La période n'est pas valable",
    texte: `Dans la feuille « Résultats », une date manque ou n'en est pas une, ou la fin précède le début. ${CLASSEUR_INTACT}`,
    action:
      "Corrigez ces dates dans la feuille, ou choisissez ici une période et cliquez sur « Actualiser ».",
  }),
  LIGNE_ABSENTE: (_, garantie) => ({
    titre: "La ligne n'est plus dans l'historique",
    texte: `Quelqu'un l'a supprimée entre-temps : rien n'a été écrit. ${garantie}`,
    action: "Actualisez la liste des lignes.",
  }),
  REGLAGES_NOM_ABSENT: ({ nom }) => ({
    titre: "Ce réglage n'a pas de place dans ce classeur",
    texte: `Le nom « ${nom ?? "?"} » manque : le classeur est peut-être plus ancien. ${CLASSEUR_INTACT}`,
    action: "Mettez le classeur à niveau (Réglages, Entretien du classeur), puis réessayez.",
  }),
  REGLAGES_NON_CONFIRMES: () => ({
    titre: "Le réglage n'a pas pu être confirmé",
    texte: `Il n'a pas été relu tel quel dans le classeur. ${CLASSEUR_INTACT}`,
    action: "Réessayez, ou saisissez-le directement dans la feuille « Page de garde ».",
  }),
  RESULTATS_NOM_ABSENT: ({ nom }) => ({
    titre: "La feuille « Résultats » est incomplète",
    texte: `Le nom « ${nom ?? "?"} » a disparu du classeur. ${CLASSEUR_INTACT}`,
    action: "Mettez le classeur à niveau (Réglages, Entretien du classeur), puis réessayez.",
  }),
  RESULTATS_TCD_ABSENT: ({ tableau }) => ({
    titre: "Un tableau croisé est introuvable",
    texte: `Le tableau « ${tableau ?? "?"} » a été renommé ou supprimé. ${CLASSEUR_INTACT}`,
    action: "Cliquez sur « Recréer le tableau croisé » dans l'écran « Résultats » du volet.",
  }),
  RESULTATS_PLACE_OCCUPEE: ({ tableau, plage }) => ({
    titre: "La place du tableau croisé est occupée",
    texte: `Le tableau « ${tableau ?? "?"} » ne peut pas être refait : des cellules sont remplies à sa place${at("plage", plage)}. ${CLASSEUR_INTACT}`,
    action: "Déplacez ou effacez ce qui s'y trouve, puis réessayez.",
  }),
  RESULTATS_NON_CONFIRMES: (_, garantie) => ({
    titre: "L'actualisation n'a pas pu être confirmée",
    texte: `La période n'a pas été relue telle quelle dans la feuille « Résultats ». ${garantie}`,
    action: "Réessayez. Si cela se reproduit, fermez puis rouvrez le classeur.",
  }),
  LECTURE_INTERROMPUE: () => ({
    titre: "La lecture a été interrompue",
    texte: `Vous l'avez arrêtée avant la fin. ${CLASSEUR_INTACT}`,
  }),
  HISTORIQUE_INSTABLE: () => ({
    titre: "L'historique change pendant sa lecture",
    texte: `Quelqu'un y ajoute, retire ou trie des lignes en ce moment. ${CLASSEUR_INTACT}`,
    action: "Réessayez dans quelques secondes.",
  }),
  ENQUETE_SANS_PLACE: () => ({
    titre: "Les réponses n'ont pas pu être notées dans le classeur",
    texte: `La feuille « Enquête » n'a pas de tableau pour les garder : le classeur est d'un modèle plus ancien. ${CLASSEUR_INTACT}`,
    action: "Mettez le classeur à niveau (Réglages, Entretien du classeur), puis recommencez.",
  }),
  ENQUETE_NON_CONFIRMEE: (_, garantie) => ({
    titre: "Ce qui a été noté n'a pas pu être confirmé",
    texte: `La feuille « Enquête » n'a pas été relue telle quelle. ${garantie}`,
    action: "Réessayez : rien ne sera noté deux fois.",
  }),
  CLASSEUR_PLUS_ANCIEN: ({ version }) => ({
    titre: "Ce classeur est d'un modèle plus ancien",
    texte: `Il lui manque ce que cette opération demande${at("modèle", version)}. ${CLASSEUR_INTACT}`,
    action: "Mettez-le d'abord à niveau (Réglages, Entretien du classeur).",
  }),
  MISE_A_JOUR_DEPASSEE: () => ({
    titre: "Le classeur a changé entre-temps",
    texte: `Quelqu'un a modifié la nomenclature ou l'historique depuis l'aperçu : rien n'a été écrit. ${CLASSEUR_INTACT}`,
    action: "Relisez l'aperçu, puis recommencez.",
  }),
  MISE_A_JOUR_NON_CONFIRMEE: () => ({
    titre: "La mise à jour n'a pas pu être confirmée",
    texte: `Elle n'a pas été relue telle quelle dans le classeur : ce qui était écrit a été remis comme avant. ${CLASSEUR_INTACT}`,
    action: "Relisez l'aperçu, puis recommencez quand personne d'autre n'écrit dans le classeur.",
  }),
  PLACE_OCCUPEE: ({ feuille, plage }) => ({
    titre: "Il n'y a pas de place pour ce que le classeur doit recevoir",
    texte: `Des cellules sont remplies dans la feuille « ${feuille ?? "?"} »${at("cellules", plage)}. ${CLASSEUR_INTACT}`,
    action: "Déplacez ces cellules, puis recommencez.",
  }),
  FICHIER_ILLISIBLE: ({ nom, partie }) => ({
    titre: "Ce fichier est abîmé",
    texte: `${leFichier(nom)} est incomplet ou abîmé${partie === undefined ? "" : ` (${partie})`}. ${CLASSEUR_INTACT}`,
    action:
      "Ouvrez-le dans Excel, qui propose de le réparer, enregistrez-le sous un autre nom, puis choisissez cette copie.",
  }),
  FICHIER_PROTEGE: ({ nom }) => ({
    titre: "Ce fichier est protégé par un mot de passe",
    texte: `${leFichier(nom)} ne peut pas être lu sans son mot de passe. ${CLASSEUR_INTACT}`,
    action:
      "Ouvrez-le avec son mot de passe, Fichier › Informations › Protéger, retirez-le, enregistrez, puis réessayez.",
  }),
  FICHIER_TROP_GRAND: ({ nom, quoi }) => ({
    titre: "Ce fichier est trop grand",
    texte: `${leFichier(nom)} contient ${quoi ?? "plus que ce qui peut être lu ici"}. ${CLASSEUR_INTACT}`,
    action:
      "Copiez la feuille de l'historique seule dans un nouveau classeur, enregistrez-le, puis choisissez-le.",
  }),
  FICHIER_TROP_LONG: ({ nom, secondes }) => ({
    titre: "La lecture de ce fichier prend trop de temps",
    texte: `${leFichier(nom)} n'a pas pu être lu en ${secondes ?? 60} secondes : la lecture a été arrêtée. ${CLASSEUR_INTACT}`,
    action:
      "Copiez la feuille de l'historique seule dans un nouveau classeur, enregistrez-le, puis choisissez-le.",
  }),
  FICHIER_AUTRE_FORMAT: ({ nom, format }) => ({
    titre: "Ce format de fichier n'est pas lu",
    texte: `${leFichier(nom)} est ${format ?? "d'un autre format"}. ${CLASSEUR_INTACT}`,
    action:
      "Ouvrez-le dans son application, enregistrez-le au format « Classeur Excel (.xlsx) », puis réessayez.",
  }),
  FICHIER_PAS_UN_CLASSEUR: ({ nom }) => ({
    titre: "Ce fichier n'est pas un classeur",
    texte: `${leFichier(nom)} ne contient pas de tableau : ni Excel (.xlsx, .xls), ni LibreOffice (.ods), ni texte séparé (.csv). ${CLASSEUR_INTACT}`,
    action: "Choisissez le fichier de l'historique, puis réessayez.",
  }),
  FICHIER_PAS_UN_SUIVI: ({ nom }) => ({
    titre: "Ce fichier n'est pas un classeur de suivi",
    texte: `${leFichier(nom)} n'a ni le tableau « Historique » ni un extrait pour le national : rien n'en est compté. ${CLASSEUR_INTACT}`,
    action: "Demandez au département son classeur de suivi, ou l'extrait que le volet prépare.",
  }),
  FICHIER_PLUS_RECENT: ({ nom, version }) => ({
    titre: "Ce fichier vient d'une version plus récente",
    texte: `${leFichier(nom)} est du modèle ${String(version ?? "")}, que ce complément ne connaît pas encore. ${CLASSEUR_INTACT}`,
    action: "Mettez le complément à jour, puis reprenez ce fichier.",
  }),
  TABLEAU_NATIONAL_ABSENT: ({ nom }) => ({
    titre: "Le tableau de bord national est incomplet",
    texte: `Il n'a pas le tableau « ${String(nom ?? "")} » que la consolidation remplit. ${CLASSEUR_INTACT}`,
    action: "Rouvrez le tableau de bord distribué, ou remettez ce tableau.",
  }),
  TABLEAU_NATIONAL_CHANGE: () => ({
    titre: "Le tableau de bord a changé entre-temps",
    texte: `Quelqu'un d'autre a consolidé des fichiers depuis la lecture : rien n'a été écrit. ${CLASSEUR_INTACT}`,
    action: "Recommencez : les fichiers choisis restent dans le volet.",
  }),
  TABLEAU_NATIONAL_NON_CONFIRME: (_, garantie) => ({
    titre: "L'écriture n'a pas été confirmée",
    texte: `Excel ne montre pas ce qui devait être écrit : les mesures d'avant ont été remises. ${garantie}`,
    action: RECOURS,
  }),
  REPONSES_ILLISIBLES: () => ({
    titre: "Les réponses du département ne peuvent pas être lues",
    texte: `Leur tableau, sur la feuille masquée « Réponses du département », a perdu une colonne ou reçu une ligne de total. ${CLASSEUR_INTACT}`,
    action: "Remettez ses titres d'origine, ou ôtez sa ligne de total, puis réessayez.",
  }),
  REPONSE_MODIFIEE: () => ({
    titre: "Quelqu'un d'autre a modifié cette réponse entre-temps",
    texte: "Rien n'a été écrit. Rien n'est perdu : votre texte est encore là, à côté du sien.",
    action: "Comparez les deux, puis enregistrez le vôtre ou gardez l'autre.",
  }),
  REPONSE_TROP_LONGUE: () => ({
    titre: "Ce texte est trop long pour une cellule d'Excel",
    texte: "Rien n'est perdu : rien n'a été écrit, et votre texte est encore là.",
    action: "Raccourcissez-le à 32 000 caractères, puis enregistrez de nouveau.",
  }),
  REPONSE_NON_CONFIRMEE: (_, garantie) => ({
    titre: "L'enregistrement n'a pas pu être confirmé",
    texte: `La réponse n'a pas été relue telle quelle dans le classeur : votre texte est encore là. ${garantie}`,
    action: RECOURS,
  }),
  FICHIER_SANS_HISTORIQUE: () => ({
    titre: "Aucun historique dans ce fichier",
    texte: `Aucune de ses feuilles n'a les colonnes de l'ancien outil de suivi. ${CLASSEUR_INTACT}`,
    action:
      "Choisissez un autre fichier, ou donnez à ses colonnes les titres de l'outil de suivi (Date, Thématique, Motif…), puis réessayez.",
  }),
  DIAGNOSTIC_AUTRE_CLASSEUR: () => ({
    titre: "Ce classeur n'est pas le classeur de diagnostic",
    texte: `Le diagnostic écrit et efface des cellules : il ne touche qu'au classeur fait pour lui. ${CLASSEUR_INTACT}`,
    action: "Ouvrez le classeur de diagnostic, puis recommencez dans son volet.",
  }),
};

/** For what nobody foresaw; the code goes to whoever helps. */
const ERREUR_INCONNUE = (code: string, garantie: string): TexteErreur => ({
  titre: "Un problème inattendu est survenu",
  texte: `Code : ${code}. ${garantie}`,
  action: RECOURS,
});

/** « (ligne 12) », or nothing. */
function at(nom: string, valeur: string | number | undefined): string {
  return valeur === undefined ? "" : ` (${nom} ${valeur})`;
}
