import { useState } from "react";
import { type Chronometre, etatOf } from "../../domain/chronometre";
import { formatDuree } from "../../domain/duree";
import { SAISIE } from "../../messages/saisie";
import { Button } from "../fluent";
import { Message } from "../Message";
import { useServices } from "../ServicesContext";
import type { SaisieAction } from "./saisieReducer";
import { useElapsedSecondes } from "./useElapsedSecondes";

interface OubliNoticeProps {
  readonly chronometre: Chronometre;
  /** Seconds after which a running timer counts as forgotten. */
  readonly seuil: number;
  readonly edit: (action: SaisieAction) => void;
  /** Puts the keyboard into the duration's field. */
  readonly onTaper: () => void;
}

/** Asks about a timer that has run for very long: kept, brought back to the threshold, or typed. */
export default function OubliNotice({ chronometre, seuil, edit, onTaper }: OubliNoticeProps) {
  const { clock } = useServices();
  const elapsed = useElapsedSecondes(chronometre, clock);
  const [gardee, setGardee] = useState(0);
  if (etatOf(chronometre) !== "enCours" || elapsed < gardee + seuil) return null;
  const stop = (duree: string): void => {
    edit({ type: "stop", now: clock.now() });
    edit({ type: "edit", champs: { duree } });
  };
  return (
    <div role="alert">
      <Message
        intent="warning"
        actions={
          <>
            <Button size="small" onClick={() => setGardee(elapsed)}>
              {SAISIE.oublieGarder}
            </Button>
            <Button size="small" onClick={() => stop(formatDuree(seuil))}>
              {SAISIE.oublieRamener(formatDuree(seuil))}
            </Button>
            <Button
              size="small"
              onClick={() => {
                stop("");
                onTaper();
              }}
            >
              {SAISIE.oublieSaisir}
            </Button>
          </>
        }
      >
        <strong>{SAISIE.oublieTitre(formatDuree(gardee + seuil))}</strong>
        <p>{SAISIE.oublieTexte}</p>
      </Message>
    </div>
  );
}
