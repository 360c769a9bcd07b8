import { useEffect, useState } from "react";
import type { ContexteErreur } from "../messages/erreurs";
import { isErreurTardive, messageOfError } from "../messages/messageOfError";
import { PANE } from "../messages/pane";
import { Button } from "./fluent";
import { Message } from "./Message";

type ErreursTardives = NonNullable<Parameters<typeof messageOfError>[2]>;

interface ErrorMessageProps {
  readonly error: unknown;
  /** What was being done. */
  readonly contexte: ContexteErreur;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
}

/** What happened, that nothing was lost, what to do; and the way to try again, or to put it away. */
export function ErrorMessage({ error, contexte, onRetry, onClose }: ErrorMessageProps) {
  const { titre, texte, action } = messageOfError(error, contexte, useErreursTardives(error));
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

/** The sentences that come late, once an error needs them; without them its code shows. */
function useErreursTardives(error: unknown): ErreursTardives | null {
  const [phrases, setPhrases] = useState<ErreursTardives | null>(null);
  const tardive = isErreurTardive(error);
  useEffect(() => {
    if (!tardive) return;
    import("../messages/erreursTardives").then(
      ({ ERREURS_TARDIVES }) => setPhrases(ERREURS_TARDIVES),
      // Off line: the code of the error is on the screen already.
      () => setPhrases(null),
    );
  }, [tardive]);
  return phrases;
}
