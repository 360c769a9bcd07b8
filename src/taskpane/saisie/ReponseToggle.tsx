import { lazy, Suspense, useRef, useState } from "react";
import type { SaisieEnCours } from "../../application/ports";
import type { LigneNomenclature } from "../../domain/nomenclature";
import { PANE } from "../../messages/pane";
import { SAISIE } from "../../messages/saisie";
import { Button } from "../fluent";

const ReponseDuMotif = lazy(() => import("./ReponseDuMotif"));

interface ReponseToggleProps {
  /** Of the chosen motif. */
  readonly ligne: LigneNomenclature;
  readonly saisie: SaisieEnCours;
}

/** « Réponse type »: the answer to read out or to paste, beside the motif that it is about. */
export function ReponseToggle({ ligne, saisie }: ReponseToggleProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    place.current?.querySelector("button")?.focus();
  };
  return (
    <div ref={place}>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {SAISIE.reponseType}
      </Button>
      {open && (
        <Suspense fallback={<p className="note">{PANE.chargement}</p>}>
          <ReponseDuMotif ligne={ligne} saisie={saisie} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
