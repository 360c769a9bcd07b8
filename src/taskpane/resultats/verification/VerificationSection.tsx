import type { Ecart } from "../../../domain/resultats/ecarts/ecart";
import { ECARTS } from "../../../messages/ecarts";
import { Message } from "../../Message";
import { GroupeItem } from "./GroupeItem";
import { groupesOf } from "./groupesEcarts";
import type { VerificationActions } from "./Remedes";

interface VerificationSectionProps {
  /** null while the figures were not compared with the sheets. */
  readonly ecarts: readonly Ecart[] | null;
  readonly occupe: boolean;
  readonly actions: VerificationActions;
}

/** Whether pane, formulas and pivot tables say the same; else each difference with its likely cause. */
export function VerificationSection({ ecarts, occupe, actions }: VerificationSectionProps) {
  return (
    <section aria-labelledby="resultats-verification">
      <h2 id="resultats-verification">{ECARTS.titre}</h2>
      <div role="status">
        <Verdict ecarts={ecarts} occupe={occupe} />
      </div>
      {ecarts !== null && ecarts.length > 0 && (
        <ul className="ecarts">
          {groupesOf(ecarts).map((groupe) => (
            <GroupeItem key={groupe.cle} {...{ groupe, occupe, actions }} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Verdict({ ecarts, occupe }: Omit<VerificationSectionProps, "actions">) {
  if (ecarts === null) return <p className="note">{occupe ? ECARTS.enCours : ECARTS.pasFaite}</p>;
  if (ecarts.length === 0) return <Message intent="success">{ECARTS.concordent}</Message>;
  return (
    <Message intent="warning" titre={ECARTS.nombre(ecarts.length)}>
      {ECARTS.lesquels}
    </Message>
  );
}
