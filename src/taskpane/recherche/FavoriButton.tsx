import type { LigneNomenclature } from "../../domain/nomenclature";
import { toggleFavori } from "../../domain/recherche/habitudes";
import { RESULTATS_DE_RECHERCHE } from "../../messages/resultatsDeRecherche";
import { Button } from "../fluent";

interface FavoriButtonProps {
  /** The line that is chosen. */
  readonly ligne: LigneNomenclature;
  readonly favoris: readonly string[];
  readonly onChange: (favoris: readonly string[]) => void;
}

/** « Ajouter aux favoris », or « Retirer des favoris », beside a chosen motif. */
export default function FavoriButton({ ligne, favoris, onChange }: FavoriButtonProps) {
  const favori = favoris.includes(ligne.code);
  const label = favori
    ? RESULTATS_DE_RECHERCHE.retirerFavori
    : RESULTATS_DE_RECHERCHE.ajouterFavori;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<span aria-hidden="true">{favori ? "★" : "☆"}</span>}
      aria-label={`${label} : ${ligne.sousMotif}`}
      onClick={() => onChange(toggleFavori(favoris, ligne.code))}
    >
      {label}
    </Button>
  );
}
