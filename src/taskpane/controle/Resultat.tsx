import type { Verification } from "../../application/controle";
import { reparables } from "../../domain/controle/reparations";
import { CONTROLE } from "../../messages/controle";
import { Button } from "../fluent";
import { GroupeSection } from "./GroupeSection";
import type { GroupeActions } from "./groupeActions";
import { groupesOf, lignesDe } from "./groupes";

interface ResultatProps extends GroupeActions {
  readonly verification: Verification;
}

/** What a verification found, by kind. */
export function Resultat({ verification: { anomalies }, ...actions }: ResultatProps) {
  if (anomalies.length === 0) return null;
  const sures = reparables(anomalies, "tout");
  return (
    <>
      {sures.length > 0 ? (
        <>
          <Button disabledFocusable={actions.occupe} onClick={() => actions.onReparer(sures)}>
            {CONTROLE.toutReparer(lignesDe(sures))}
          </Button>
          <p className="note">{CONTROLE.toutReparerAide}</p>
        </>
      ) : (
        <p className="note">{CONTROLE.resteAVoir}</p>
      )}
      <ul className="controle-groupes">
        {groupesOf(anomalies).map((groupe) => (
          <GroupeSection key={groupe.genre} groupe={groupe} {...actions} />
        ))}
      </ul>
    </>
  );
}
