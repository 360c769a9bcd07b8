import type { Anomalie } from "../../domain/controle/anomalie";
import { CONTROLE } from "../../messages/controle";
import { GENRES_TEXTES } from "../../messages/controle";
import { Button } from "../fluent";
import { Apercu } from "./Apercu";
import { nomDeLigneLue } from "./contenus";
import type { GroupeActions } from "./groupeActions";

interface AnomalieItemProps extends GroupeActions {
  readonly anomalie: Anomalie;
}

/** One row with a fault: what is there, what it would become, and the ways to it. */
export function AnomalieItem(props: AnomalieItemProps) {
  const { anomalie, premiereLigne, occupe, onReparer, onVoir } = props;
  const { horsTableau, reparation, genre, colonnes, avec } = anomalie;
  const nom = nomDeLigneLue(anomalie, premiereLigne);
  const autre = avec?.[0];
  return (
    <li className="controle-ligne">
      <p className="controle-ligne-titre">
        {nom}
        {horsTableau && ` (${CONTROLE.sousLeTableau})`}
      </p>
      <Apercu anomalie={anomalie} />
      {autre !== undefined && <p className="note">{CONTROLE.comparee(premiereLigne + autre)}</p>}
      <div className="controle-actions">
        <Button size="small" aria-label={CONTROLE.voirLigne(nom)} onClick={() => onVoir(anomalie)}>
          {CONTROLE.voir}
        </Button>
        {autre !== undefined && (
          <Button
            size="small"
            aria-label={CONTROLE.voirLAutreLigne(premiereLigne + autre)}
            onClick={() => onVoir({ position: autre, colonnes })}
          >
            {CONTROLE.voirLAutre}
          </Button>
        )}
        {reparation && (
          <Button
            size="small"
            aria-label={CONTROLE.reparerLigne(nom, GENRES_TEXTES[genre].titre)}
            disabledFocusable={occupe}
            onClick={() => onReparer([anomalie])}
          >
            {CONTROLE.reparer}
          </Button>
        )}
      </div>
    </li>
  );
}
