import type { Anomalie } from "../../domain/controle/anomalie";
import { CONTROLE } from "../../messages/controle";
import { GENRES_TEXTES } from "../../messages/controleGenres";
import { Button } from "../fluent";
import { Apercu } from "./Apercu";
import type { GroupeActions } from "./groupeActions";

interface AnomalieItemProps extends GroupeActions {
  readonly anomalie: Anomalie;
}

/** One row with a fault: what is there, what it would become, and the ways to it. */
export function AnomalieItem({ anomalie, occupe, onReparer, onVoir }: AnomalieItemProps) {
  const { position, horsTableau, reparation, genre, colonnes, avec } = anomalie;
  const numero = position + 1;
  const autre = avec?.[0];
  return (
    <li className="controle-ligne">
      <p className="controle-ligne-titre">
        {CONTROLE.ligne(numero)}
        {horsTableau && ` (${CONTROLE.sousLeTableau})`}
      </p>
      <Apercu anomalie={anomalie} />
      {autre !== undefined && <p className="note">{CONTROLE.comparee(autre + 1)}</p>}
      <div className="controle-actions">
        <Button
          size="small"
          aria-label={CONTROLE.voirLigne(numero)}
          onClick={() => onVoir(anomalie)}
        >
          {CONTROLE.voir}
        </Button>
        {autre !== undefined && (
          <Button
            size="small"
            aria-label={CONTROLE.voirLAutreLigne(autre + 1)}
            onClick={() => onVoir({ position: autre, colonnes })}
          >
            {CONTROLE.voirLAutre}
          </Button>
        )}
        {reparation && (
          <Button
            size="small"
            aria-label={CONTROLE.reparerLigne(numero, GENRES_TEXTES[genre].titre)}
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
