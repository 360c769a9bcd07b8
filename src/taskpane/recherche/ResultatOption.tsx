import type { KeyboardEvent } from "react";
import type { ResultatRecherche } from "../../domain/recherche/recherche";
import { RECHERCHE } from "../../messages/recherche";
import { LibelleMarque } from "./LibelleMarque";

interface ResultatOptionProps {
  readonly id: string;
  readonly resultat: ResultatRecherche;
  readonly actif: boolean;
  readonly favori: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One line of the nomenclature: its full path, its level, and what found it when no label did. */
export function ResultatOption(props: ResultatOptionProps) {
  const { id, resultat, actif, favori, onChoose, onKeyDown } = props;
  const { ligne, marques } = resultat;
  return (
    <div
      id={id}
      role="option"
      aria-selected={actif}
      tabIndex={-1}
      className="recherche-resultat"
      onClick={onChoose}
      onKeyDown={onKeyDown}
      // The focus stays in the field, where the next keystroke belongs.
      onMouseDown={(event) => event.preventDefault()}
    >
      <LibelleMarque libelle={ligne.thematique} marques={marques.thematique} />
      {" › "}
      <LibelleMarque libelle={ligne.motif} marques={marques.motif} />
      {" › "}
      <strong>
        <LibelleMarque libelle={ligne.sousMotif} marques={marques.sousMotif} />
      </strong>{" "}
      <span className="note recherche-note">{noteOf(resultat, favori)}</span>
    </div>
  );
}

function noteOf({ ligne, par }: ResultatRecherche, favori: boolean): string {
  return [
    RECHERCHE.niveaux[ligne.niveau],
    ...(favori ? [RECHERCHE.favori] : []),
    ...(par ? [RECHERCHE[par.champ](par.texte)] : []),
  ].join(" · ");
}
