import { useEffect, useState } from "react";
import type { LigneAVoir, Navigation } from "../../application/latePorts";
import type { ColonneKey } from "../../domain/historique";
import { LIGNES, nomDeLigne } from "../../messages/lignes";
import { PANE } from "../../messages/pane";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { createLecture } from "../lecture";
import { useEcriture } from "../useEcriture";
import { useStore } from "../store";

interface LignesAVoirProps {
  /** 0-based in the table's body, from top to bottom. */
  readonly positions: readonly number[];
  /** The cell to select in each row. */
  readonly colonne: ColonneKey | undefined;
  /** What is the matter with these rows. */
  readonly sujet: string;
  readonly navigation: Navigation;
}

/** Rows shown at first, and at most with each further click: each has a button and a part of a request. */
const FIRST_ROWS = 5;
const MORE_ROWS = 100;

/** A button a row, under the row's name in the sheet, that selects it there. */
export function LignesAVoir({ positions, colonne, sujet, navigation }: LignesAVoirProps) {
  const [montrees, setMontrees] = useState(FIRST_ROWS);
  const { lignes, enCours, erreur, relire } = useLignes(positions.slice(0, montrees), navigation);
  const { write: show, echec, dismiss } = useEcriture();
  const reste = positions.length - montrees;
  if (positions.length === 0) return null;
  return (
    <div className="lignes-a-voir">
      {enCours && !lignes && <p className="note">{PANE.chargement}</p>}
      {erreur && <ErrorMessage error={erreur.error} contexte="autre" onRetry={relire} />}
      <ul aria-label={LIGNES.aVoir(sujet)} aria-busy={enCours}>
        {lignes?.map((ligne) => (
          <li key={ligne.position}>
            <Button
              size="small"
              onClick={() => void show(() => navigation.showLigne(ligne.position, colonne))}
            >
              {nomDeLigne(ligne)}
            </Button>
          </li>
        ))}
      </ul>
      {reste > 0 && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={enCours}
          onClick={() => setMontrees(montrees + MORE_ROWS)}
        >
          {reste > MORE_ROWS ? LIGNES.voirSuite(MORE_ROWS, reste) : LIGNES.toutVoir(reste)}
        </Button>
      )}
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={dismiss} />}
    </div>
  );
}

/** The names of these rows, read anew when others are wanted. */
function useLignes(positions: readonly number[], navigation: Navigation) {
  const [lecture] = useState(() => createLecture<readonly LigneAVoir[]>());
  const { valeur, enCours, erreur } = useStore(lecture);
  const wanted = positions.join();
  const relire = (): void =>
    void lecture.read(() => navigation.readLignes(wanted.split(",").map(Number)));
  useEffect(() => {
    void lecture.read(() => navigation.readLignes(wanted.split(",").map(Number)));
  }, [lecture, navigation, wanted]);
  return { lignes: valeur, enCours, erreur, relire };
}
