import { RESULTATS } from "../../messages/resultats";
import { Button } from "../fluent";
import { Message } from "../Message";
import type { Travail } from "./resultatsSession";

interface InterruptionMessageProps {
  readonly interruption: Travail;
  /** Whether figures of a former reading show. */
  readonly chiffres: boolean;
  readonly onRelire: () => void;
}

/** What a stopped reading leaves behind. */
export function InterruptionMessage(props: InterruptionMessageProps) {
  const { interruption, chiffres, onRelire } = props;
  return (
    <Message
      intent="info"
      titre={RESULTATS.interrompue}
      actions={
        <Button size="small" onClick={onRelire}>
          {RESULTATS.relire}
        </Button>
      }
    >
      {chiffres ? RESULTATS.chiffresConserves : RESULTATS.aucunChiffre}
      {interruption === "actualisation" && ` ${RESULTATS.feuilleActualisee}`}
    </Message>
  );
}
