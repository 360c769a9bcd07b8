import { useId, useState } from "react";
import { GENRES } from "../../domain/controle/anomalie";
import { reparables } from "../../domain/controle/reparations";
import { CONTROLE } from "../../messages/controle";
import { GENRES_TEXTES, GRAVITES_TEXTES } from "../../messages/controle";
import { Button } from "../fluent";
import { AnomalieItem } from "./AnomalieItem";
import { LibellesARemplacer } from "./LibellesARemplacer";
import type { GroupeActions } from "./groupeActions";
import type { Groupe } from "./groupes";

/** Rows shown at a time. */
const PAR_PAGE = 20;

interface GroupeSectionProps extends GroupeActions {
  readonly groupe: Groupe;
}

/** The faults of one kind: a line that unfolds to its rows. */
export function GroupeSection({ groupe, ...actions }: GroupeSectionProps) {
  const { genre, anomalies } = groupe;
  const [ouvert, setOuvert] = useState(false);
  const id = useId();
  const { titre } = GENRES_TEXTES[genre];
  return (
    <li className="controle-groupe">
      <h3>
        <button
          type="button"
          className="controle-deplier"
          aria-expanded={ouvert}
          aria-controls={id}
          onClick={() => setOuvert(!ouvert)}
        >
          <span aria-hidden="true" className="controle-fleche" />
          <span>{CONTROLE.groupe(titre, anomalies.length)}</span>
        </button>
      </h3>
      <p className="note">{GRAVITES_TEXTES[GENRES[genre].gravite]}</p>
      <div id={id} hidden={!ouvert}>
        {ouvert && <GroupeOuvert groupe={groupe} {...actions} />}
      </div>
    </li>
  );
}

function GroupeOuvert({ groupe: { genre, anomalies }, ...actions }: GroupeSectionProps) {
  const [montrees, setMontrees] = useState(PAR_PAGE);
  const { titre, aide } = GENRES_TEXTES[genre];
  const ensemble = reparables(anomalies, "groupe");
  const seules = reparables(anomalies, "ligne").length - ensemble.length;
  const reste = anomalies.length - montrees;
  return (
    <div className="controle-contenu">
      <p>{aide}</p>
      {genre === "tripleInconnu" && actions.libelles.length > 0 && (
        <LibellesARemplacer {...actions} />
      )}
      {ensemble.length > 0 && (
        <Button
          size="small"
          aria-label={CONTROLE.reparerGroupeDe(ensemble.length, titre)}
          disabledFocusable={actions.occupe}
          onClick={() => actions.onReparer(ensemble)}
        >
          {CONTROLE.reparerGroupe(ensemble.length)}
        </Button>
      )}
      {seules > 0 && <p className="note">{CONTROLE.unParUn(seules)}</p>}
      <ul className="controle-lignes">
        {anomalies.slice(0, montrees).map((anomalie) => (
          <AnomalieItem key={anomalie.position} anomalie={anomalie} {...actions} />
        ))}
      </ul>
      {reste > 0 && (
        <Button
          size="small"
          aria-label={CONTROLE.suiteDe(titre, reste)}
          onClick={() => setMontrees(montrees + PAR_PAGE)}
        >
          {CONTROLE.suite(reste)}
        </Button>
      )}
    </div>
  );
}
