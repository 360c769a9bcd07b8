import type { LigneLue } from "../../domain/historiqueLu";
import type { Nomenclature } from "../../domain/nomenclature";
import { correctionOf } from "../../application/correction";
import { sensOf } from "../../application/ligneLue";
import { useMemo } from "react";
import { cellulesOfStatut } from "../../domain/appel";
import EscaladeToggle from "../saisie/EscaladeToggle";
import { useServices } from "../ServicesContext";

interface EscaladeDeLigneProps {
  readonly ligne: LigneLue;
  readonly nomenclature: Nomenclature | null;
  readonly onReglages: () => void;
}

/** « Préparer l'escalade » beside a row of the history that is escalated. */
export function EscaladeDeLigne({ ligne, nomenclature, onReglages }: EscaladeDeLigneProps) {
  const { ids } = useServices();
  const { statut } = sensOf(ligne);
  const escaladee = statut !== null && cellulesOfStatut(statut).escalade === "oui";
  const correction = useMemo(
    () => (escaladee && nomenclature ? correctionOf(ligne, nomenclature, ids) : null),
    [escaladee, ligne, nomenclature, ids],
  );
  if (!correction) return null;
  return (
    <EscaladeToggle
      saisie={correction.depart}
      nomenclature={correction.nomenclature}
      onReglages={onReglages}
    />
  );
}
