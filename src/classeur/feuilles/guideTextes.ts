import { BASE_DE_CONNAISSANCES, FORMULAIRE_DE_SUPPORT, NUMERO_SVI } from "../../domain/assistance";

/** Texts of the *Guide d'utilisation*. */

/** A line: what it is about, what is to be known, and (in a table) a third cell. */
export interface GuideLigne {
  readonly repere: string;
  readonly texte: string;
  readonly precision?: string;
  /** Web address that the text opens. */
  readonly url?: string;
}

export interface GuideSection {
  readonly titre: string;
  /** Headers of the three columns, where the section is a table. */
  readonly colonnes?: readonly [string, string, string];
  readonly lignes: readonly GuideLigne[];
}

/** The step that says what to do with the history's colours. */
export const REPERE_VERIFIER = "2. Vérifier";

export const SECTIONS: readonly GuideSection[] = [
  {
    titre: "Qui remplit quoi, et quand",
    colonnes: ["Qui", "Quoi", "Quand"],
    lignes: [
      {
        repere: "Référent SI SIAO",
        texte:
          "Une ligne par motif dans « Historique des sollicitations », pour toute demande reçue par téléphone, qu'elle soit passée par le SVI ou non.",
        precision: "En continu, pendant l'appel ou juste après",
      },
      {
        repere: "Référent SI SIAO",
        texte:
          "Les e-mails qui ne viennent pas du formulaire de support : ils comptent comme sollicitations, jamais comme appels.",
        precision: "Si vous le souhaitez",
      },
      {
        repere: "Responsable du département",
        texte:
          "La période dans « Résultats », puis les réponses de « Enquête » à recopier dans le formulaire national.",
        precision: "À la fin de chaque mois ou trimestre, selon l'enquête",
      },
      {
        repere: "Équipe nationale",
        texte:
          "La diffusion du classeur et de la nomenclature, puis la consolidation des réponses.",
        precision: "À chaque nouvelle version, et après chaque enquête",
      },
    ],
  },
  {
    titre: "Noter un appel avec le volet « Suivi SI SIAO »",
    lignes: [
      {
        repere: "1. Démarrer",
        texte:
          "Ouvrez le volet (onglet Accueil du ruban) et démarrez l'appel : le chronomètre tourne pendant que vous répondez.",
      },
      {
        repere: "2. Choisir",
        texte:
          "Choisissez la thématique, le motif et le sous-motif, puis le statut : résolu, en cours ou escaladé.",
      },
      {
        repere: "3. Enregistrer",
        texte:
          "Le volet vérifie la saisie, écrit une ligne par motif et partage la durée de l'appel entre elles.",
      },
    ],
  },
  {
    titre: "Noter un appel sans le volet",
    lignes: [
      {
        repere: "1. Se placer",
        texte:
          "Dans « Historique des sollicitations », tapez dans la première ligne vide sous le tableau : il s'agrandit tout seul. Dans LibreOffice, insérez d'abord une ligne à l'intérieur du tableau.",
      },
      {
        repere: "2. Date et durée",
        texte:
          "La date se tape jj/mm/aaaa. La durée se tape en secondes : 4 min 05 s s'écrit 245. Elle reste vide pour un e-mail.",
      },
      {
        repere: "3. Motif",
        texte:
          "Choisissez dans l'ordre la thématique, le motif, puis le sous motif : chaque liste dépend de la précédente. Si vous changez la thématique, choisissez à nouveau la suite.",
      },
      {
        repere: "4. Statut",
        texte:
          "Résolu : oui puis non. En cours : non puis non. Escaladé : non puis oui. Résolu sur le moment et transmis tout de même : oui puis oui.",
      },
      {
        repere: "5. Relire",
        texte:
          "Une cellule orangée manque ; une cellule rouge ne peut pas être juste. Ne tapez rien dans les colonnes grises : elles se calculent.",
      },
      {
        repere: "Plusieurs motifs",
        texte:
          "Une ligne par motif, entre lesquelles vous partagez la durée. Saisie à la main, chaque ligne compte pour un appel ; avec le volet, l'appel n'est compté qu'une fois.",
      },
    ],
  },
  {
    titre: "Escalader une demande à l'assistance nationale",
    lignes: [
      {
        repere: "Avant",
        texte:
          "Seul un référent peut escalader. Échangez d'abord avec la personne, puis reformulez sa demande : ce qu'elle cherche à faire, ce qui se passe, ce que vous avez vérifié.",
      },
      {
        repere: "Comment",
        texte: "Formulaire de support de la base de connaissances",
        url: FORMULAIRE_DE_SUPPORT,
      },
      {
        repere: "À préparer",
        texte:
          "Cochez « je suis référent SI », puis donnez profil, nom, prénom, e-mail, département, thématique, motif, sous-motif, objet et description. Tout est obligatoire ; plusieurs pièces jointes sont possibles, captures d'écran comprises.",
      },
      {
        repere: "Un par demande",
        texte:
          "Deux demandes font deux formulaires, même pour un motif identique : leurs causes peuvent différer.",
      },
    ],
  },
  {
    titre: "Sortir les chiffres d'une période",
    lignes: [
      {
        repere: "Avec le volet",
        texte: "Onglet « Résultats » : choisissez la période, puis « Actualiser ».",
      },
      {
        repere: "Sans le volet",
        texte:
          "Feuille « Résultats » : tapez le premier et le dernier jour. Les indicateurs et les graphiques suivent aussitôt. Pour les tableaux croisés : Données > Actualiser tout, puis filtrez Trimestre ou Mois.",
      },
    ],
  },
  {
    titre: "Répondre à l'enquête nationale",
    lignes: [
      {
        repere: "1. Régler",
        texte:
          "Choisissez votre département sur la page de garde, une fois pour toutes, et la période de l'enquête (un mois ou un trimestre) dans « Résultats ».",
      },
      {
        repere: REPERE_VERIFIER,
        texte:
          "Dans l'historique, complétez les cellules orangées, corrigez les rouges et regardez les roses : une date ou une durée écrite en toutes lettres n'est pas comptée.",
      },
      {
        repere: "3. Recopier",
        texte:
          "La feuille « Enquête » donne les réponses dans l'ordre du formulaire reçu par e-mail. « – » signifie qu'il n'y a rien à calculer sur la période.",
      },
    ],
  },
  {
    titre: "Comment les indicateurs sont calculés",
    lignes: [
      {
        repere: "Sollicitations",
        texte: "Les lignes de la période, e-mails compris.",
      },
      {
        repere: "Appels",
        texte: "Les appels distincts, e-mails exclus : un appel à trois motifs compte une fois.",
      },
      {
        repere: "Durée moyenne",
        texte: "La durée totale des appels divisée par leur nombre.",
      },
      {
        repere: "Taux",
        texte:
          "La part des « oui » parmi les lignes d'appels, e-mails exclus. Sur une période vide, le classeur affiche « – ».",
      },
    ],
  },
  {
    titre: "Données personnelles",
    lignes: [
      {
        repere: "À ne pas écrire",
        texte:
          "Ni nom, ni adresse e-mail, ni numéro de téléphone dans un commentaire. Une personne ou un ménage se désigne par son identifiant du SI SIAO.",
      },
      {
        repere: "Téléphone",
        texte:
          "Le numéro est facultatif. Il peut être effacé plus tard : les statistiques n'en dépendent pas.",
      },
      {
        repere: "Partage",
        texte:
          "Ne donnez accès à ce fichier qu'aux personnes qui tiennent l'assistance du département. L'enquête ne demande que des totaux : n'envoyez jamais l'historique.",
      },
    ],
  },
  {
    titre: "L'assistance téléphonique",
    lignes: [
      { repere: "Numéro (SVI)", texte: NUMERO_SVI },
      {
        repere: "Horaires",
        texte:
          "Du lundi au vendredi, de 9 h 30 à 11 h 30 et de 14 h à 16 h 30, hors jours fériés. Si les vôtres diffèrent, notez-les sur la page de garde.",
      },
      {
        repere: "Changer de numéro",
        texte:
          "Numéro du SVI, ligne supplémentaire, message d'accueil, contacts : formulaire de support, thématique « Modification de l'annuaire ».",
      },
      {
        repere: "S'informer",
        texte: "Base de connaissances du SI SIAO",
        url: BASE_DE_CONNAISSANCES,
      },
    ],
  },
  {
    titre: "Travailler à plusieurs",
    lignes: [
      {
        repere: "En même temps",
        texte:
          "Le fichier peut rester ouvert sur plusieurs postes depuis SharePoint ou OneDrive. Pour trier ou filtrer sans gêner les autres, utilisez une vue personnelle (Affichage > Affichage de feuille).",
      },
      {
        repere: "À laisser tel quel",
        texte:
          "Les noms des feuilles et les en-têtes du tableau. N'ajoutez pas de ligne de total, et n'écrivez rien sous le tableau.",
      },
      {
        repere: "Nomenclature",
        texte:
          "Elle évolue : l'équipe nationale diffuse une nouvelle version. Les lignes déjà saisies gardent leur sens.",
      },
    ],
  },
];
