import { identiteManquante, type IdentiteReferent } from "../../domain/escalade";
import { ESCALADE } from "../../messages/escalade";
import { Button } from "../fluent";
import { Message } from "../Message";

interface IdentiteManquanteProps {
  readonly identite: IdentiteReferent;
  readonly onReglages: () => void;
}

/** What the settings lack for the national form, with the way there; nothing when they are complete. */
export function IdentiteManquante({ identite, onReglages }: IdentiteManquanteProps) {
  const manquants = identiteManquante(identite);
  if (manquants.length === 0) return null;
  return (
    <Message
      intent="warning"
      actions={
        <>
          <Button size="small" onClick={onReglages}>
            {ESCALADE.ouvrirReglages}
          </Button>
        </>
      }
    >
      {ESCALADE.reglagesManquants(manquants)}
    </Message>
  );
}
