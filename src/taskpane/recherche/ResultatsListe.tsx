import { type KeyboardEvent, useEffect, useRef } from "react";
import type { LigneNomenclature } from "../../domain/nomenclature";
import type { ResultatRecherche } from "../../domain/recherche/recherche";
import { RESULTATS_DE_RECHERCHE } from "../../messages/resultatsDeRecherche";
import type { Marque } from "../../domain/recherche/marques";

interface ResultatsListeProps {
  readonly id: string;
  readonly resultats: readonly ResultatRecherche[];
  /** From 0; -1 for none. */
  readonly actif: number;
  readonly favoris: readonly string[];
  readonly onChoose: (ligne: LigneNomenclature) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export const optionId = (listId: string, code: string): string => `${listId}-${code}`;

/** The list under the field; the active result is always in sight. */
export function ResultatsListe(props: ResultatsListeProps) {
  const { id, resultats, actif, favoris, onChoose, onKeyDown } = props;
  const listRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (listRef.current) scrollToOption(listRef.current, actif);
  }, [actif, resultats]);
  return (
    <div
      ref={listRef}
      id={id}
      role="listbox"
      aria-label={RESULTATS_DE_RECHERCHE.resultats}
      className="recherche-liste"
    >
      {resultats.map((resultat, index) => (
        <ResultatOption
          key={resultat.ligne.code}
          id={optionId(id, resultat.ligne.code)}
          resultat={resultat}
          actif={index === actif}
          favori={favoris.includes(resultat.ligne.code)}
          onChoose={() => onChoose(resultat.ligne)}
          onKeyDown={onKeyDown}
        />
      ))}
    </div>
  );
}

/** Moves the list alone: the page under it stays where it is. */
function scrollToOption(list: HTMLElement, index: number): void {
  const option = list.children[index];
  if (!(option instanceof HTMLElement)) return;
  const bottom = option.offsetTop + option.offsetHeight;
  if (option.offsetTop < list.scrollTop) list.scrollTop = option.offsetTop;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}

interface ResultatOptionProps {
  readonly id: string;
  readonly resultat: ResultatRecherche;
  readonly actif: boolean;
  readonly favori: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One line of the nomenclature: its full path, its level, and what found it when no label did. */
function ResultatOption(props: ResultatOptionProps) {
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
    RESULTATS_DE_RECHERCHE.niveaux[ligne.niveau],
    ...(favori ? [RESULTATS_DE_RECHERCHE.favori] : []),
    ...(par ? [RESULTATS_DE_RECHERCHE[par.champ](par.texte)] : []),
  ].join(" · ");
}

interface LibelleMarqueProps {
  readonly libelle: string;
  /** In order, not overlapping. */
  readonly marques: readonly Marque[];
}

/** A label with what answers the search marked. */
function LibelleMarque({ libelle, marques }: LibelleMarqueProps) {
  const lastEnd = marques.at(-1)?.fin ?? 0;
  return (
    <>
      {marques.map(({ debut, fin }, index) => (
        <span key={debut}>
          {libelle.slice(marques[index - 1]?.fin ?? 0, debut)}
          <mark>{libelle.slice(debut, fin)}</mark>
        </span>
      ))}
      {libelle.slice(lastEnd)}
    </>
  );
}
