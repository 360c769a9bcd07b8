import { late } from "../application/late";
import type { ContexteErreur, TexteErreur } from "../messages/erreurs";
import { messageOfError } from "../messages/messageOfError";
import { PANE } from "../messages/pane";
import { Button } from "./fluent";
import { neededByCalls, useLate } from "./latePart";
import { Message } from "./Message";

/** Sentences of what no save meets; until they have come, such an error shows by its code. */
const TARDIVES = neededByCalls(late(() => import("../messages/erreursTardives")));

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

/** The sentences of an error; until those that come late are there, they name its code. */
export function useTexteErreur(error: unknown, contexte: ContexteErreur): TexteErreur {
  return messageOfError(error, contexte, useLate(TARDIVES).value?.ERREURS_TARDIVES ?? null);
}
