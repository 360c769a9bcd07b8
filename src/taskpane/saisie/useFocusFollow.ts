import { type RefObject, useEffect, useRef } from "react";
import type { SaisieEnCours } from "../../application/ports";
import { champKey } from "./fautes";
import { focusChamp } from "./focusChamp";

/**
 * Keeps the keyboard where work goes on: into a motif that was just added, and out of nowhere when
 * the button that was pressed has gone (Excel on the web then takes the focus out of the pane).
 */
export function useFocusFollow(
  saisie: SaisieEnCours,
  formRef: RefObject<HTMLFormElement | null>,
): void {
  const before = useRef(saisie);
  useEffect(() => {
    const champ = document.hasFocus()
      ? nextChamp(before.current, saisie, document.activeElement === document.body)
      : null;
    before.current = saisie;
    if (champ !== null && formRef.current) focusChamp(formRef.current, champ);
  }, [saisie, formRef]);
}

/** A `champKey`; null where the focus may stay. Another call's first focus is `useFocusAfter`'s. */
function nextChamp(before: SaisieEnCours, after: SaisieEnCours, lost: boolean): string | null {
  if (before.idAppel !== after.idAppel) return null;
  const added = after.motifs.length - before.motifs.length;
  if (added > 0) return champKey("recherche", after.motifs.length - 1);
  if (!lost) return null;
  if (added < 0) return champKey("recherche", 0);
  if (after.chronometre && !before.chronometre) return champKey("recherche", 0);
  return after.chronometre?.termine && !before.chronometre?.termine ? "duree" : null;
}
