import { useState } from "react";
import { appelOfSaisie } from "../../application/appelOfSaisie";
import type { SaisieEnCours } from "../../application/ports";
import { demandesOfAppel } from "../../domain/escaladeDemandes";
import type { Nomenclature } from "../../domain/nomenclature";
import { ESCALADE } from "../../messages/escalade";
import { Button } from "../fluent";
import { latePart, neededByCalls, partOf } from "../latePart";

const EscaladeDeLAppel = latePart(neededByCalls(partOf(() => import("./EscaladeDeLAppel"))));

interface EscaladeToggleProps {
  /** The call as it is entered, or as it was saved. */
  readonly saisie: SaisieEnCours;
  readonly nomenclature: Nomenclature | null;
  readonly onReglages: () => void;
}

/** « Préparer l'escalade »: what to paste into the national form, once a motif is escalated. */
export default function EscaladeToggle({ saisie, nomenclature, onReglages }: EscaladeToggleProps) {
  const [open, setOpen] = useState(false);
  // Once opened it stays mounted: what the référent reworded lives in it.
  const [opened, setOpened] = useState(false);
  const demandes = nomenclature ? demandesOfAppel(appelOfSaisie(saisie), nomenclature) : [];
  if (demandes.length === 0) return null;
  return (
    <div className="escalade-acces">
      <Button
        size="small"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          setOpened(true);
        }}
      >
        {ESCALADE.preparer}
      </Button>
      {opened && (
        <div hidden={!open}>
          <EscaladeDeLAppel
            affiche={open}
            demandes={demandes}
            onReglages={onReglages}
            onClose={() => setOpen(false)}
          />
        </div>
      )}
    </div>
  );
}
