import { type KeyboardEvent, useMemo, useState } from "react";
import type { LigneNomenclature, Nomenclature } from "../../domain/nomenclature";
import type { Habitudes } from "../../domain/recherche/habitudes";
import { indexRecherche } from "../../domain/recherche/indexRecherche";
import { search } from "../../domain/recherche/recherche";
import { pressed, RECHERCHE_VIDE, typed } from "./navigation";

/** The state of the search, its results, and what keys and typing do to it. */
export function useRechercheMotif(
  nomenclature: Nomenclature,
  { favoris, usages }: Habitudes,
  onChoose: (ligne: LigneNomenclature) => void,
) {
  const [etat, setEtat] = useState(RECHERCHE_VIDE);
  const index = useMemo(() => indexRecherche(nomenclature), [nomenclature]);
  const resultats = useMemo(
    () => search(index, etat.requete, { habitudes: { favoris, usages } }),
    [index, etat.requete, favoris, usages],
  );
  const ouverts = etat.ouvert ? resultats : [];
  const choisie = ouverts[etat.actif]?.ligne;

  const choose = (ligne: LigneNomenclature): void => {
    setEtat(RECHERCHE_VIDE);
    onChoose(ligne);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Ctrl+Enter saves, Shift+Home selects what is typed.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing) return;
    const next = pressed(etat, event.key, resultats.length);
    const chooses = event.key === "Enter" && choisie !== undefined;
    if (!next && !chooses) return;
    event.preventDefault();
    if (next) setEtat(next);
    else if (choisie) choose(choisie);
  };
  return {
    requete: etat.requete,
    actif: etat.actif,
    codeActif: choisie?.code,
    /** Results in sight: none while the list is closed. */
    resultats: ouverts,
    sansResultat: etat.ouvert && etat.requete !== "" && resultats.length === 0,
    type: (requete: string) => setEtat(typed(requete)),
    open: () => setEtat((now) => ({ ...now, ouvert: true })),
    // A choice takes the focus elsewhere: what it emptied must not come back.
    close: () => setEtat((now) => ({ ...now, ouvert: false, actif: -1 })),
    choose,
    onKeyDown,
  };
}
