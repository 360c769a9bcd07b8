import type { Navigation } from "../../application/portsTardifs";
import type { ColonneKey } from "../../domain/historique";
import { LIGNES_A_VOIR } from "../../messages/lignesAVoir";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { useEcriture } from "../useEcriture";

interface LignesAVoirProps {
  readonly positions: readonly number[];
  /** The cell to select in each row. */
  readonly colonne: ColonneKey | undefined;
  /** What is the matter with these rows: tells these buttons from others. */
  readonly sujet: string;
  readonly navigation: Navigation;
}

/** Beyond these a list of buttons is no way to work: the history's own check is. */
const LISTED = 10;

/** A button a row, that selects it in the sheet. */
export function LignesAVoir({ positions, colonne, sujet, navigation }: LignesAVoirProps) {
  const { write: show, echec, dismiss } = useEcriture();
  const listed = positions.slice(0, LISTED);
  const others = positions.length - listed.length;
  if (listed.length === 0) return null;
  return (
    <div className="lignes-a-voir">
      {positions.length > 1 && <span aria-hidden="true">{LIGNES_A_VOIR.voirLigne}</span>}
      {listed.map((position, index) => (
        <Button
          key={position}
          size="small"
          aria-label={LIGNES_A_VOIR.voirLigneDe(index + 1, positions.length, sujet)}
          onClick={() => void show(() => navigation.showLigne(position, colonne))}
        >
          {positions.length > 1 ? index + 1 : LIGNES_A_VOIR.voirLigne}
        </Button>
      ))}
      {others > 0 && <span>{LIGNES_A_VOIR.autres(others)}</span>}
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={dismiss} />}
    </div>
  );
}
