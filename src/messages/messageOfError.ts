import { SuiviError } from "../domain/erreurs";
import {
  type ContexteErreur,
  ERREUR_INCONNUE,
  ERREURS,
  GARANTIES,
  type TexteErreur,
} from "./erreurs";

/**
 * The French sentences of any error that comes from what `contexte` names; one that is not ours is
 * shown by its name only, which holds no data.
 */
export function messageOfError(error: unknown, contexte: ContexteErreur): TexteErreur {
  const garantie = GARANTIES[contexte];
  if (error instanceof SuiviError) return ERREURS[error.code](error.details, garantie);
  return ERREUR_INCONNUE(error instanceof Error ? error.name : typeof error, garantie);
}
