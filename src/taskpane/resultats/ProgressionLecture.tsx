import { RESULTATS } from "../../messages/resultats";
import { Button } from "../fluent";
import { formatNombre } from "./formats";
import type { Progression } from "./resultatsSession";

interface ProgressionLectureProps {
  readonly progression: Progression;
  readonly onInterrompre: () => void;
}

/** How far a long reading is, and the way to stop it; the figures stay meanwhile. */
export function ProgressionLecture({ progression, onInterrompre }: ProgressionLectureProps) {
  const { faites, total } = progression;
  const texte = RESULTATS.lecture(formatNombre(faites), formatNombre(total));
  return (
    <div className="progression">
      <progress aria-label={RESULTATS.lectureEnCours} value={faites} max={total} />
      <span>{texte}</span>
      <Button size="small" onClick={onInterrompre}>
        {RESULTATS.interrompre}
      </Button>
    </div>
  );
}
