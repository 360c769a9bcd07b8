import { SuiviError } from "../domain/erreurs";
import { ERREUR_INCONNUE, ERREURS, type TexteErreur } from "./erreurs";

/** The French sentences of any error; one that is not ours is shown by its name only, which holds no data. */
export function messageOfError(error: unknown): TexteErreur {
  if (error instanceof SuiviError) return ERREURS[error.code](error.details);
  return ERREUR_INCONNUE(error instanceof Error ? error.name : typeof error);
}
