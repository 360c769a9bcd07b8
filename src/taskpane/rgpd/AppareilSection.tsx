import { useId, useState } from "react";
import { PREFERENCES_PAR_DEFAUT } from "../../domain/preferences";
import { RGPD } from "../../messages/rgpd";
import { Button } from "../fluent";
import type { RgpdPorts } from "./rgpdPorts";

interface AppareilSectionProps {
  readonly preferences: Pick<RgpdPorts["preferences"], "save">;
}

const focus = (button: HTMLButtonElement | null): void => button?.focus();

/** Clears what the device keeps of the référent; never calls, which nobody else has. The focus comes to the choice that changes nothing. */
export function AppareilSection({ preferences }: AppareilSectionProps) {
  const id = useId();
  const [etape, setEtape] = useState<"repos" | "question" | "fait">("repos");
  const clear = (): void => {
    preferences.save(PREFERENCES_PAR_DEFAUT);
    setEtape("fait");
  };
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id}>{RGPD.appareil}</h3>
      <p>{RGPD.appareilTexte}</p>
      {etape === "question" ? (
        <div
          role="group"
          aria-label={RGPD.appareilConfirmer}
          className="cadre entretien-confirmation"
        >
          <p>{RGPD.appareilConfirmer}</p>
          <div className="entretien-actions">
            <Button size="small" onClick={clear}>
              {RGPD.appareilOui}
            </Button>
            <Button ref={focus} size="small" onClick={() => setEtape("repos")}>
              {RGPD.renoncer}
            </Button>
          </div>
        </div>
      ) : (
        <Button size="small" onClick={() => setEtape("question")}>
          {RGPD.appareilEffacer}
        </Button>
      )}
      <p role="status" className="note">
        {etape === "fait" && RGPD.appareilFait}
      </p>
    </section>
  );
}
