import { formatDate } from "../../../domain/dates";
import { ENQUETE } from "../../../messages/enquete";
import { Message } from "../../Message";
import { formatHeure } from "../formats";
import type { EnqueteEnvoyee, ChangementReponse } from "../../../domain/enquete/reponses";

interface EnvoiEnqueteProps {
  readonly envoyee: EnqueteEnvoyee | null;
  readonly changements: readonly ChangementReponse[];
}

/** When the answers were sent, and whether what they say still holds. */
export function EnvoiEnquete({ envoyee, changements }: EnvoiEnqueteProps) {
  const retirees = changements.filter(({ apres }) => apres === null);
  return (
    <div role="status" className="envoi-enquete">
      <p>
        {envoyee
          ? ENQUETE.envoyee(formatDate(envoyee.instant), formatHeure(envoyee.instant))
          : ENQUETE.jamaisEnvoyee}
      </p>
      {changements.length > 0 && (
        <Message intent="warning" titre={ENQUETE.changements(changements.length)}>
          {retirees.length > 0 && (
            <>
              <p>{ENQUETE.retirees}</p>
              <ul>
                {retirees.map(({ cle, question, avant }) => (
                  <li key={cle}>{ENQUETE.retiree(question, avant ?? "")}</li>
                ))}
              </ul>
            </>
          )}
        </Message>
      )}
    </div>
  );
}
