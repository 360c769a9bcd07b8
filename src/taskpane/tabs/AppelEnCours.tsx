import { etatOf } from "../../domain/chronometre";
import { formatDuree } from "../../domain/duree";
import { PANE } from "../../messages/pane";
import { useElapsedSecondes } from "../saisie/useElapsedSecondes";
import { useServices } from "../ServicesContext";
import { useStore } from "../useStore";

interface AppelEnCoursProps {
  readonly onReturn: () => void;
}

/** On the other screens: the call that goes on, its duration, and the way back to it. */
export function AppelEnCours({ onReturn }: AppelEnCoursProps) {
  const { session } = useServices();
  const { chronometre } = useStore(session).saisie;
  const elapsed = useElapsedSecondes(chronometre);
  if (!chronometre || etatOf(chronometre) === "termine") return null;
  return (
    <button type="button" className="appel-en-cours" onClick={onReturn}>
      <span>{PANE.appelEnCours}</span>
      <span className="appel-en-cours-duree">{formatDuree(elapsed)}</span>
    </button>
  );
}
