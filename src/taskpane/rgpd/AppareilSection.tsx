import { useId, useState } from "react";
import { type ElementGarde, estAppel } from "../../application/latePorts";
import { PREFERENCES_PAR_DEFAUT } from "../../domain/preferences";
import { RGPD } from "../../messages/rgpd";
import { Button } from "../fluent";
import { groupesOf, texteOf } from "./GardeSurAppareil";
import type { RgpdPorts } from "./rgpdPorts";

interface AppareilSectionProps {
  readonly ports: Pick<RgpdPorts, "preferences" | "gardes" | "onEfface">;
}

const focus = (button: HTMLButtonElement | null): void => button?.focus();

/**
 * Clears all that the device keeps; calls, which nobody else may have, only once that was chosen. The
 * focus comes to the choice that changes nothing.
 */
export function AppareilSection({ ports }: AppareilSectionProps) {
  const { preferences, gardes, onEfface } = ports;
  const id = useId();
  const [appels, setAppels] = useState<readonly ElementGarde[] | null>(null);
  const [fait, setFait] = useState<string | null>(null);
  const clear = (avecAppels: boolean): void => {
    setAppels(null);
    setFait(avecAppels ? RGPD.appareilFait : RGPD.appareilFaitSauf);
    preferences.save(PREFERENCES_PAR_DEFAUT);
    gardes.clear({ appels: avecAppels });
    if (avecAppels) onEfface();
  };
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id}>{RGPD.appareil}</h3>
      <p>{RGPD.appareilTexte}</p>
      {appels ? (
        <div
          role="group"
          aria-label={RGPD.appareilConfirmer}
          className="cadre entretien-confirmation"
        >
          <p>{RGPD.appareilConfirmer}</p>
          {appels.length > 0 && (
            <>
              <p>{RGPD.appareilAppels}</p>
              <ul className="entretien-points">
                {[...groupesOf(appels)].map(([cle, groupe]) => (
                  <li key={cle}>{texteOf(groupe)}</li>
                ))}
              </ul>
            </>
          )}
          <div className="entretien-actions">
            {appels.length > 0 && (
              <Button size="small" onClick={() => clear(false)}>
                {RGPD.appareilSauf}
              </Button>
            )}
            <Button size="small" onClick={() => clear(true)}>
              {appels.length > 0 ? RGPD.appareilTout : RGPD.appareilOui}
            </Button>
            <Button ref={focus} size="small" onClick={() => setAppels(null)}>
              {RGPD.renoncer}
            </Button>
          </div>
        </div>
      ) : (
        <Button size="small" onClick={() => setAppels(gardes.list().filter(estAppel))}>
          {RGPD.appareilEffacer}
        </Button>
      )}
      <p role="status" className="note">
        {fait}
      </p>
    </section>
  );
}
