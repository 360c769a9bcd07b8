import type { ColonneKey } from "../../domain/historique";

/** Texts of the *Guide d'utilisation*. */

export interface GuideSection {
  readonly titre: string;
  readonly lignes: readonly string[];
}

export const SECTIONS: readonly GuideSection[] = [
  {
    titre: "À quoi sert ce classeur",
    lignes: [
      "Il garde la trace des demandes reçues par l'assistance SI SIAO du département, et en tire les chiffres demandés par l'enquête nationale.",
      "Toute demande reçue par téléphone se note, qu'elle soit passée par le SVI ou non. Les e-mails qui ne viennent pas du formulaire de support peuvent aussi être notés : ils comptent comme sollicitations, jamais comme appels.",
    ],
  },
  {
    titre: "Noter un appel avec le volet « Suivi SI SIAO »",
    lignes: [
      "1. Ouvrez le volet (onglet Accueil du ruban) et démarrez l'appel : le chronomètre tourne pendant que vous répondez.",
      "2. Choisissez la thématique, le motif puis le sous-motif dans les listes, et le statut : résolu, en cours ou escaladé.",
      "3. Enregistrez. Le volet écrit une ligne par motif et répartit la durée de l'appel entre elles.",
    ],
  },
  {
    titre: "Noter un appel sans le volet",
    lignes: [
      "1. Dans la feuille « Historique des sollicitations », tapez dans la première ligne vide sous le tableau : il s'agrandit tout seul.",
      "2. Choisissez dans l'ordre la thématique, le motif puis le sous motif : chaque liste dépend de la précédente.",
      "3. Ne remplissez pas les colonnes grises, elles se calculent.",
      "4. Un appel à plusieurs motifs prend plusieurs lignes : partagez la durée entre elles. Saisie à la main, chaque ligne compte pour un appel.",
    ],
  },
  {
    titre: "Sortir les chiffres d'une période",
    lignes: [
      "1. Avec le volet : onglet « Résultats », choisissez la période, puis « Actualiser ».",
      "2. Sans le volet : dans la feuille « Résultats », tapez les deux dates de la période. Les indicateurs suivent aussitôt ; pour les tableaux croisés, menu Données > Actualiser tout, puis filtrez Trimestre ou Mois.",
      "3. La feuille « Enquête » présente les réponses dans l'ordre du formulaire.",
    ],
  },
  {
    titre: "Comment les indicateurs sont calculés",
    lignes: [
      "Nombre de sollicitations : les lignes de la période. Nombre d'appels : les appels distincts, e-mails exclus.",
      "Durée moyenne par appel : la durée totale des appels divisée par leur nombre.",
      "Taux de résolution et taux d'escalade : la part des « oui » parmi les lignes d'appels. Sans appel dans la période, le classeur affiche « – ».",
    ],
  },
  {
    titre: "Données personnelles",
    lignes: [
      "N'écrivez ni nom, ni adresse e-mail, ni numéro de téléphone dans un commentaire. Pour désigner une personne ou un ménage, utilisez son identifiant du SI SIAO.",
      "Le numéro de téléphone est facultatif et peut être effacé plus tard : les statistiques n'en dépendent pas.",
    ],
  },
];

/** What each column of the history that people see is for. */
export const USAGE_DES_COLONNES: Readonly<Partial<Record<ColonneKey, string>>> = {
  telephone: "Le numéro de l'appelant : 10 chiffres, ou + et l'indicatif pour l'étranger.",
  date: "Le jour de la demande.",
  dureeSecondes: "La durée, en secondes entières. À laisser vide pour un e-mail.",
  dureeMinutes: "La même durée, en minutes et secondes.",
  thematique: "Premier niveau de la nomenclature.",
  motif: "Deuxième niveau, parmi ceux de la thématique.",
  sousMotif: "Troisième niveau, parmi ceux du motif.",
  niveau: "Donné par la nomenclature ; à choisir quand elle laisse les deux possibles.",
  resolu: "oui si la réponse a été donnée, non sinon.",
  escalade: "oui si la demande a été transmise à l'assistance nationale.",
  canal: "Par où la demande est arrivée. Vide : téléphone.",
  referent: "Qui a répondu.",
  identifiant: "L'identifiant du SI SIAO, jamais un nom.",
  commentaire: "Ce qui aide à s'y retrouver, sans donnée personnelle.",
};
