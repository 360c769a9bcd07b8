import { useId } from "react";
import type { Clipboard } from "../../../application/ports";
import { texteDesEcartees } from "../../../domain/resultats/figures";
import { ENQUETE } from "../../../messages/enquete";
import { CopyButton } from "../../copy/CopyButton";
import type { ReponseEnvoyee, ChangementReponse } from "../../../domain/enquete/reponses";

interface ReponsesListProps {
  readonly reponses: readonly ReponseEnvoyee[];
  /** Since they were sent. */
  readonly changements: readonly ChangementReponse[];
  /** How many rows an answer leaves out, by its key. */
  readonly ecartees: ReadonlyMap<string, number>;
  readonly clipboard: Clipboard;
  /** Nothing may be copied yet. */
  readonly disabled: boolean;
}

/** The answers in the form's order, each to be copied as it is. */
export function ReponsesList({
  reponses,
  changements,
  ecartees,
  clipboard,
  disabled,
}: ReponsesListProps) {
  const id = useId();
  return (
    <dl className="reponses-enquete" aria-label={ENQUETE.reponses}>
      {reponses.map(({ cle, question, valeur }) => (
        <div key={cle}>
          <dt id={`${id}${cle}`}>{question}</dt>
          <dd>
            <span className="reponse-valeur">{valeur || ENQUETE.vide}</span>
            {valeur !== "" && (
              <CopyButton
                text={valeur}
                label={ENQUETE.copier}
                decritPar={`${id}${cle}`}
                clipboard={clipboard}
                disabled={disabled}
                size="small"
              />
            )}
          </dd>
          {ecartees.has(cle) && (
            <dd className="note">{texteDesEcartees(ecartees.get(cle) ?? 0)}</dd>
          )}
          {changements
            .filter((one) => one.cle === cle)
            .map((changement) => (
              <dd key={cle}>
                <ReponseChangee changement={changement} />
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}

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
