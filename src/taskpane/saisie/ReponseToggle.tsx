import { useRef, useState } from "react";
import type { SaisieEnCours } from "../../application/ports";
import type { LigneNomenclature } from "../../domain/nomenclature";
import { SAISIE } from "../../messages/saisie";
import { Button } from "../fluent";
import { latePart, neededByCalls, partOf } from "../latePart";

const ReponseDuMotif = latePart(neededByCalls(partOf(() => import("./ReponseDuMotif"))));

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
      {open && <ReponseDuMotif ligne={ligne} saisie={saisie} onClose={close} />}
    </div>
  );
}
