import type { ColonneKey } from "../../domain/historique";

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
