import { ENTRETIEN } from "../../messages/entretien";
import { Button } from "../fluent";
import { formatNombre } from "../resultats/formats";
import type { TravailEnCours } from "../travail";

interface ProgressionProps {
  readonly travail: TravailEnCours;
  readonly onInterrompre: () => void;
}

/** How far a long work is, and the way to stop it. */
export function Progression({ travail, onInterrompre }: ProgressionProps) {
  const { nom, faites, total, arret } = travail;
  return (
    <div className="travail">
      <p role="status">{arret ? ENTRETIEN.interruption : nom}</p>
      {total > 0 ? (
        <progress aria-label={nom} value={faites} max={total} />
      ) : (
        <progress aria-label={nom} />
      )}
      {total > 0 && (
        <span className="note">
          {ENTRETIEN.avancement(formatNombre(faites), formatNombre(total))}
        </span>
      )}
      <Button size="small" disabledFocusable={arret} onClick={onInterrompre}>
        {ENTRETIEN.interrompre}
      </Button>
    </div>
  );
}
