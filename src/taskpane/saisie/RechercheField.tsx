import { useMemo } from "react";
import type { LigneNomenclature, Nomenclature } from "../../domain/nomenclature";
import { latePart, neededByCalls, partOf } from "../latePart";
import { RechercheAttente } from "../recherche/RechercheAttente";
import { useServices } from "../ServicesContext";
import { useStore } from "../useStore";

const RechercheMotif = latePart(
  neededByCalls(partOf(() => import("../recherche/RechercheMotif"))),
  RechercheAttente,
);

interface RechercheFieldProps {
  readonly nomenclature: Nomenclature | null;
  readonly champ: string;
  readonly onChoose: (ligne: LigneNomenclature) => void;
}

/** The search over the whole nomenclature, with this référent's habits. */
export function RechercheField({ nomenclature, champ, onChoose }: RechercheFieldProps) {
  const { favoris, usages } = useStore(useServices().preferences);
  const parCode = useMemo(() => new Map(Object.entries(usages)), [usages]);
  if (!nomenclature) return <RechercheAttente />;
  return (
    <RechercheMotif
      nomenclature={nomenclature}
      favoris={favoris}
      usages={parCode}
      champ={champ}
      onChoose={onChoose}
    />
  );
}
