import { useId } from "react";
import type { Anomalie } from "../../domain/controle/anomalie";
import { CONTROLE } from "../../messages/controle";
import { GENRES_TEXTES } from "../../messages/controle";
import { Button } from "../fluent";
import { groupesOf, lignesDe } from "./groupes";

interface ConfirmationProps {
  readonly choisies: readonly Anomalie[];
  readonly onReparer: () => void;
  readonly onRenoncer: () => void;
}

const focus = (button: HTMLButtonElement | null): void => button?.focus();

/** What is about to be written, by kind. The focus comes to the choice that changes nothing. */
export function Confirmation({ choisies, onReparer, onRenoncer }: ConfirmationProps) {
  const titre = useId();
  return (
    <div role="group" aria-labelledby={titre} className="cadre controle-confirmation">
      <p id={titre}>
        <strong>{CONTROLE.confirmer(lignesDe(choisies))}</strong>
      </p>
      <ul>
        {groupesOf(choisies).map(({ genre, anomalies }) => (
          <li key={genre}>{CONTROLE.groupe(GENRES_TEXTES[genre].titre, anomalies.length)}</li>
        ))}
      </ul>
      {choisies.some(({ horsTableau }) => horsTableau) && <p>{CONTROLE.confirmerRattachement}</p>}
      <p className="note">{CONTROLE.confirmerAide}</p>
      <div className="controle-actions">
        <Button size="small" appearance="primary" onClick={onReparer}>
          {CONTROLE.oui}
        </Button>
        <Button ref={focus} size="small" onClick={onRenoncer}>
          {CONTROLE.non}
        </Button>
      </div>
    </div>
  );
}
