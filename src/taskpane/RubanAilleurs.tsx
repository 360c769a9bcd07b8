import { useEffect, useState } from "react";
import { isBlankSaisie } from "../application/newSaisie";
import { AILLEURS } from "../messages/ailleurs";
import { ErrorMessage } from "./ErrorMessage";
import { Button } from "./fluent";
import { Message } from "./Message";
import type { PaneEvent } from "./paneEvents";
import { PANE } from "../messages/pane";
import { useServices } from "./ServicesContext";
import { useStore } from "./store";

/**
 * In a workbook where nobody logs calls, what the ribbon asks is told instead of lost: also a call that
 * was begun before the pane knew what the workbook is.
 */
export function RubanAilleurs() {
  const { events, session } = useServices();
  const [demande, setDemande] = useState<PaneEvent | null>(null);
  const { saisie } = useStore(session);
  useEffect(() => events.subscribe(setDemande), [events]);
  const commence = !isBlankSaisie(saisie);
  const close = (): void => setDemande(null);
  return (
    <>
      {demande && "error" in demande && (
        <ErrorMessage error={demande.error} contexte="autre" onClose={close} />
      )}
      {(commence || demande?.type === "nouvelAppel") && (
        <div role="alert">
          <Message
            intent="warning"
            titre={AILLEURS.titre}
            actions={
              commence ? (
                <Button size="small" onClick={session.renew}>
                  {AILLEURS.effacer}
                </Button>
              ) : (
                <Button size="small" aria-label={PANE.fermerMessage} onClick={close}>
                  {PANE.fermer}
                </Button>
              )
            }
          >
            <p>{AILLEURS.texte}</p>
          </Message>
        </div>
      )}
    </>
  );
}
