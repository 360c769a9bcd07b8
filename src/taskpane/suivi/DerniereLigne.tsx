import type { LigneLue } from "../../domain/historiqueLu";
import { useRef, useState } from "react";

import { SUIVI } from "../../messages/suivi";
import { Button } from "../fluent";
import { nameOf, resumeOf } from "./ligneTexts";

interface DerniereLigneProps {
  readonly ligne: LigneLue;
  /** The workbook is being written. */
  readonly occupe: boolean;
  readonly onCorriger: () => void;
  readonly onRetirer: () => void;
}

/** One of the last rows; « Annuler » asks once more, since nothing brings a removed row back. */
export function DerniereLigne({ ligne, occupe, onCorriger, onRetirer }: DerniereLigneProps) {
  const [asked, setAsked] = useState(false);
  const annulerRef = useRef<HTMLButtonElement | null>(null);
  const name = nameOf(ligne);
  return (
    <li className="ligne">
      <p className="ligne-sujet">{name}</p>
      <p className="note">{resumeOf(ligne)}</p>
      <div className="ligne-actions">
        <Button
          size="small"
          aria-label={SUIVI.corrigerLigne(name)}
          disabledFocusable={occupe}
          onClick={onCorriger}
        >
          {SUIVI.corriger}
        </Button>
        <Button
          ref={(button: HTMLButtonElement | null) => {
            annulerRef.current = button;
          }}
          size="small"
          appearance="transparent"
          aria-label={SUIVI.annulerLigne(name)}
          aria-expanded={asked}
          disabledFocusable={occupe}
          onClick={() => setAsked(!asked)}
        >
          {SUIVI.annuler}
        </Button>
      </div>
      {asked && (
        <Confirmation
          onRetirer={onRetirer}
          onGarder={() => {
            setAsked(false);
            annulerRef.current?.focus();
          }}
        />
      )}
    </li>
  );
}

interface ConfirmationProps {
  readonly onRetirer: () => void;
  readonly onGarder: () => void;
}

const focus = (button: HTMLButtonElement | null): void => button?.focus();

/** The focus comes to the choice that changes nothing. */
function Confirmation({ onRetirer, onGarder }: ConfirmationProps) {
  return (
    <div role="group" aria-label={SUIVI.confirmer} className="ligne-confirmation">
      <p>{SUIVI.confirmer}</p>
      <div className="ligne-actions">
        <Button size="small" onClick={onRetirer}>
          {SUIVI.retirer}
        </Button>
        <Button ref={focus} size="small" onClick={onGarder}>
          {SUIVI.garder}
        </Button>
      </div>
    </div>
  );
}
