import type { DemandeEscalade } from "../../domain/escaladeDemandes";
import EscaladePanel from "../escalade/EscaladePanel";
import { useServices } from "../ServicesContext";
import { useIdentite } from "../useReglages";

interface EscaladeDeLAppelProps {
  /** It stays mounted while it is hidden. */
  readonly affiche: boolean;
  readonly demandes: readonly DemandeEscalade[];
  readonly onReglages: () => void;
  readonly onClose: () => void;
}

/** The escalation pack, with what the settings say of the référent. */
export default function EscaladeDeLAppel({ affiche, ...props }: EscaladeDeLAppelProps) {
  const { clipboard } = useServices();
  return (
    <EscaladePanel
      {...props}
      affiche={affiche}
      identite={useIdentite(affiche)}
      clipboard={clipboard}
    />
  );
}
