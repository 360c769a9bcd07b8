import { SuiviError, type SuiviErrorCode } from "../domain/erreurs";

/** Office.js error codes (docs: « Error handling with the application-specific JavaScript APIs ») to ours. Never the message. */
const CODES: Readonly<Record<string, SuiviErrorCode>> = {
  InvalidOperationInCellEditMode: "CELLULE_EN_COURS_DE_SAISIE",
  InvalidOperation: "CELLULE_EN_COURS_DE_SAISIE",
  AccessDenied: "CLASSEUR_PROTEGE",
  InsertDeleteConflict: "HISTORIQUE_FILTRE",
  FilteredRangeConflict: "HISTORIQUE_FILTRE",
  NonBlankCellOffSheet: "HISTORIQUE_PLACE_OCCUPEE",
  GeneralException: "EXCEL_OCCUPE",
  RequestAborted: "EXCEL_OCCUPE",
  ServiceNotAvailable: "EXCEL_OCCUPE",
  ActivityLimitReached: "EXCEL_OCCUPE",
};

/** Any error of a host call as a `SuiviError`; ours pass through, the host's own code is kept in the details. */
export function toSuiviError(error: unknown): SuiviError {
  if (error instanceof SuiviError) return error;
  const code = hostCodeOf(error);
  return new SuiviError(CODES[code] ?? "EXCEL_INATTENDU", { codeExcel: code }, { cause: error });
}

function hostCodeOf(error: unknown): string {
  const code: unknown =
    typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : String(error);
}
