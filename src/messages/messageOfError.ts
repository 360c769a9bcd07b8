import { type CodeTardif, SuiviError, type SuiviErrorCode } from "../domain/erreurs";
import {
  type ContexteErreur,
  ERREUR_INCONNUE,
  ERREURS,
  GARANTIES,
  INACHEVE,
  type TexteErreur,
} from "./erreurs";
import type { ERREURS_TARDIVES } from "./erreursTardives";

/**
 * The French sentences of any error that comes from what `contexte` names; one that is not ours is
 * shown by its name only, which holds no data. An error that only late screens meet is shown by its
 * code as long as `tardives` is not there.
 */
export function messageOfError(
  error: unknown,
  contexte: ContexteErreur,
  tardives: typeof ERREURS_TARDIVES | null = null,
): TexteErreur {
  if (!(error instanceof SuiviError))
    return ERREUR_INCONNUE(error instanceof Error ? error.name : typeof error, GARANTIES[contexte]);
  const { code, details } = error;
  const garantie = "inacheve" in details ? INACHEVE : GARANTIES[contexte];
  if (!isTardif(code)) return ERREURS[code](details, garantie);
  return tardives?.[code](details, garantie) ?? ERREUR_INCONNUE(code, garantie);
}

const isTardif = (code: SuiviErrorCode): code is CodeTardif => !(code in ERREURS);
