import type { RefObject } from "react";
import { SUIVI } from "../../messages/suivi";
import { Button } from "../fluent";

interface SectionHeaderProps {
  readonly id: string;
  readonly titre: string;
  /** Takes the focus when the button that had it goes away. */
  readonly titreRef: RefObject<HTMLHeadingElement | null>;
  readonly actualiser: string;
  readonly enCours: boolean;
  readonly onActualiser: () => void;
}

export function SectionHeader(props: SectionHeaderProps) {
  const { id, titre, titreRef, actualiser, enCours, onActualiser } = props;
  return (
    <div className="suivi-titre">
      <h2 id={id} ref={titreRef} tabIndex={-1}>
        {titre}
      </h2>
      <Button
        size="small"
        aria-label={actualiser}
        disabledFocusable={enCours}
        onClick={onActualiser}
      >
        {SUIVI.actualiser}
      </Button>
    </div>
  );
}

/** What there is to say of a list instead of its rows. */
export function Notice({ texte }: { readonly texte: string | null }) {
  return <p className="note">{texte}</p>;
}
