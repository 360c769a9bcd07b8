import { ENQUETE } from "../../../messages/enquete";
import type { ChangementReponse } from "../../../domain/enquete/reponses";

interface ReponseChangeeProps {
  readonly changement: ChangementReponse;
}

/** That an answer is no longer what was sent. */
export function ReponseChangee({ changement: { avant, apres } }: ReponseChangeeProps) {
  return (
    <span className="reponse-changement">
      {avant === null
        ? ENQUETE.nouvelle
        : ENQUETE.aChange(avant || ENQUETE.vide, (apres ?? "") || ENQUETE.vide)}
    </span>
  );
}
