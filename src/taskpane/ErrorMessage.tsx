import { late } from "../application/late";
import { SuiviError } from "../domain/erreurs";
import type { ContexteErreur, TexteErreur } from "../messages/erreurs";
import { PANE } from "../messages/pane";
import { Button } from "./fluent";
import { neededByCalls, useLate } from "./latePart";
import { Message } from "./Message";

/** The sentences of errors; until they have come, an error shows by its code. */
const PHRASES = neededByCalls(late(() => import("../messages/erreurs")));

interface ErrorMessageProps {
  readonly error: unknown;
  /** What was being done. */
  readonly contexte: ContexteErreur;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
}

/** What happened, that nothing was lost, what to do; and the way to try again, or to put it away. */
export function ErrorMessage({ error, contexte, onRetry, onClose }: ErrorMessageProps) {
  const { titre, texte, action } = useTexteErreur(error, contexte);
  return (
    <div role="alert">
      <Message
        intent="error"
        titre={titre}
        actions={
          <>
            {onRetry && (
              <Button size="small" onClick={onRetry}>
                {PANE.reessayer}
              </Button>
            )}
            {onClose && (
              <Button size="small" aria-label={PANE.fermerMessage} onClick={onClose}>
                {PANE.fermer}
              </Button>
            )}
          </>
        }
      >
        <p>{texte}</p>
        {action !== undefined && <p>{action}</p>}
      </Message>
    </div>
  );
}

/** The sentences of an error; until they are there, its code. */
export function useTexteErreur(error: unknown, contexte: ContexteErreur): TexteErreur {
  const { value } = useLate(PHRASES);
  if (value) return value.messageOfError(error, contexte);
  const code = error instanceof SuiviError ? error.code : "?";
  return { titre: PANE.erreurTitre, texte: PANE.erreurTexte(code) };
}
