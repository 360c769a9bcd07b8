/**
 * Every error that the product can raise on purpose. A code is stable: messages, tests and support
 * notes refer to it; its French sentence is in `src/messages`.
 */
export const SUIVI_ERROR_CODES = [
  "APPEL_INVALIDE",
  "NOMENCLATURE_INVALIDE",
  "NOMENCLATURE_ABSENTE",
  "CELLULE_EN_COURS_DE_SAISIE",
  "EXCEL_OCCUPE",
  "EXCEL_INATTENDU",
  "CLASSEUR_PROTEGE",
  "CLASSEUR_LECTURE_SEULE",
  "CLASSEUR_PLUS_RECENT",
  "HISTORIQUE_ABSENT",
  "HISTORIQUE_COLONNE_ABSENTE",
  "HISTORIQUE_FILTRE",
  "HISTORIQUE_LIGNE_TOTAL",
  "HISTORIQUE_PLACE_OCCUPEE",
  "HISTORIQUE_NON_CONFIRME",
  "LIGNE_MODIFIEE",
  "NOMENCLATURE_CHANGEE",
  "CLASSEUR_1904",
  "LIGNE_ABSENTE",
  "PERIODE_INVALIDE",
  "REGLAGES_NOM_ABSENT",
  "REGLAGES_NON_CONFIRMES",
  "RESULTATS_NOM_ABSENT",
  "RESULTATS_TCD_ABSENT",
  "RESULTATS_PLACE_OCCUPEE",
  "RESULTATS_NON_CONFIRMES",
  "LECTURE_INTERROMPUE",
  "HISTORIQUE_INSTABLE",
  "ENQUETE_SANS_PLACE",
  "ENQUETE_NON_CONFIRMEE",
  "CLASSEUR_PLUS_ANCIEN",
  "MISE_A_JOUR_DEPASSEE",
  "MISE_A_JOUR_NON_CONFIRMEE",
  "PLACE_OCCUPEE",
  "FICHIER_ILLISIBLE",
  "FICHIER_PROTEGE",
  "FICHIER_TROP_GRAND",
  "FICHIER_TROP_LONG",
  "FICHIER_AUTRE_FORMAT",
  "FICHIER_PAS_UN_CLASSEUR",
  "FICHIER_SANS_HISTORIQUE",
  "DIAGNOSTIC_AUTRE_CLASSEUR",
  "FICHIER_PAS_UN_SUIVI",
  "FICHIER_PLUS_RECENT",
  "TABLEAU_NATIONAL_ABSENT",
  "TABLEAU_NATIONAL_CHANGE",
  "TABLEAU_NATIONAL_NON_CONFIRME",
  "REPONSES_ILLISIBLES",
  "REPONSE_MODIFIEE",
  "REPONSE_TROP_LONGUE",
  "REPONSE_NON_CONFIRMEE",
] as const;

export type SuiviErrorCode = (typeof SUIVI_ERROR_CODES)[number];

/** What the sentence of an error names: a column, a row, the host's own code. */
export type SuiviErrorDetails = Readonly<Record<string, string | number>>;

export class SuiviError extends Error {
  override readonly name = "SuiviError";

  constructor(
    readonly code: SuiviErrorCode,
    readonly details: SuiviErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
  }
}
