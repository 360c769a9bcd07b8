import { type RefObject, useEffect } from "react";
import type { Retour } from "./enregistrement";
import { focusChamp } from "./focusChamp";

/** Where work goes on, as a `champKey`: the next call, or the call that was given back. */
const NEXT: Readonly<Partial<Record<Retour["kind"], string>>> = {
  enregistre: "chronometre",
  attente: "chronometre",
  envoye: "chronometre",
  efface: "chronometre",
  annule: "telephone",
  repris: "telephone",
};

/** Puts the focus where work goes on, since the button that was pressed is no longer there. */
export function useFocusAfter(
  retour: Retour | null,
  formRef: RefObject<HTMLFormElement | null>,
): void {
  useEffect(() => {
    const champ = retour ? NEXT[retour.kind] : undefined;
    if (champ !== undefined && formRef.current) focusChamp(formRef.current, champ);
  }, [retour, formRef]);
}
