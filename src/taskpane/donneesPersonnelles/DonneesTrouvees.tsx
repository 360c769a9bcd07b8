import { useRef } from "react";
import {
  type DonneePersonnelle,
  findDonneesPersonnelles,
  retirerDonnees,
} from "../../domain/donneesPersonnelles";
import { DONNEES_PERSONNELLES } from "../../messages/donneesPersonnelles";
import { Button } from "../fluent";

export interface DonneesTrouveesProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** While the text must not change. */
  readonly occupe?: boolean;
}

/** What was found in a text, each with its button. */
export default function DonneesTrouvees({ text, onChange, occupe = false }: DonneesTrouveesProps) {
  const ref = useRef<HTMLDivElement>(null);
  const donnees = findDonneesPersonnelles(text);
  const retirer = (retirees: readonly DonneePersonnelle[]): void => {
    // The button goes with what it takes away: the focus stays in its place.
    ref.current?.focus();
    onChange(retirerDonnees(text, retirees));
  };
  return (
    <div ref={ref} tabIndex={-1} className="donnees-personnelles">
      {donnees.length > 0 && (
        <>
          <p className="note">{DONNEES_PERSONNELLES.alerte}</p>
          <ul aria-label={DONNEES_PERSONNELLES.liste}>
            {donnees.map((donnee) => (
              <Donnee
                key={donnee.debut}
                nature={DONNEES_PERSONNELLES.natures[donnee.kind]}
                extrait={text.slice(donnee.debut, donnee.fin)}
                occupe={occupe}
                onRetirer={() => retirer([donnee])}
              />
            ))}
          </ul>
          {donnees.length > 1 && (
            <Button size="small" disabledFocusable={occupe} onClick={() => retirer(donnees)}>
              {DONNEES_PERSONNELLES.toutRetirer}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

interface DonneeProps {
  readonly nature: string;
  readonly extrait: string;
  readonly occupe: boolean;
  readonly onRetirer: () => void;
}

function Donnee({ nature, extrait, occupe, onRetirer }: DonneeProps) {
  return (
    <li>
      <span>
        <span className="note">{nature}</span> {extrait}
      </span>
      <Button
        size="small"
        disabledFocusable={occupe}
        aria-label={DONNEES_PERSONNELLES.retirerUne(nature, extrait)}
        onClick={onRetirer}
      >
        {DONNEES_PERSONNELLES.retirer}
      </Button>
    </li>
  );
}
