import { type KeyboardEvent, useEffect, useRef } from "react";
import type { LigneNomenclature } from "../../domain/nomenclature";
import type { ResultatRecherche } from "../../domain/recherche/recherche";
import { RECHERCHE } from "../../messages/recherche";
import { ResultatOption } from "./ResultatOption";

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
      aria-label={RECHERCHE.resultats}
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
