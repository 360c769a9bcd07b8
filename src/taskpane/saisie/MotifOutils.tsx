import type { SaisieEnCours } from "../../application/ports";
import type { Nomenclature } from "../../domain/nomenclature";
import { FavoriButton } from "../recherche/FavoriButton";
import { useServices } from "../ServicesContext";
import { useStore } from "../useStore";
import { ReponseToggle } from "./ReponseToggle";

interface MotifOutilsProps {
  /** Of the chosen line, "" while none is chosen. */
  readonly code: string;
  readonly saisie: SaisieEnCours;
  readonly nomenclature: Nomenclature | null;
}

/** What a chosen motif offers: its answer, and its place among the favourites. */
export function MotifOutils({ code, saisie, nomenclature }: MotifOutilsProps) {
  const { preferences } = useServices();
  const { favoris } = useStore(preferences);
  const ligne = nomenclature?.parCode.get(code);
  if (!ligne) return null;
  return (
    <div className="motif-outils">
      {/* Another line has another answer, that nobody has asked for yet. */}
      <ReponseToggle key={code} ligne={ligne} saisie={saisie} />
      <FavoriButton
        ligne={ligne}
        favoris={favoris}
        onChange={(kept) => preferences.save({ favoris: kept })}
      />
    </div>
  );
}
