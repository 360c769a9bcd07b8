import type { CodeTardif } from "../domain/erreurs";
import { at, CLASSEUR_INTACT, type PhrasesErreur } from "./erreurs";

const leFichier = (nom: string | number | undefined): string =>
  nom === undefined ? "Il" : `« ${nom} »`;

/** The sentences of the errors that only the screens beside the form can meet; they come when one is shown. */
export const ERREURS_TARDIVES: Readonly<Record<CodeTardif, PhrasesErreur>> = {
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
  FICHIER_SANS_HISTORIQUE: () => ({
    titre: "Aucun historique dans ce fichier",
    texte: `Aucune de ses feuilles n'a les colonnes de l'ancien outil de suivi. ${CLASSEUR_INTACT}`,
    action:
      "Choisissez un autre fichier, ou donnez à ses colonnes les titres de l'outil de suivi (Date, Thématique, Motif…), puis réessayez.",
  }),
};
