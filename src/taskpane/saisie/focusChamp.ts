import { type Fautes, champKey } from "./fautes";
import { type RefObject, useEffect, useRef } from "react";
import type { Retour } from "./enregistrement";
import type { SaisieEnCours } from "../../application/ports";

/** Puts the focus on the first control, in the order of the form, that has a fault; unfolds what hides it. */
export function focusFirstFaute(form: HTMLElement, fautes: Fautes): void {
  const first = controls(form).find(({ dataset }) => fautes.has(dataset["champ"] ?? ""));
  if (first?.dataset["champ"] !== undefined) focusChamp(form, first.dataset["champ"]);
}

/**
 * Puts the focus on the control of this `champKey`: of several lists, on the first without a choice,
 * else on the last, which is the one that decides; of radios, on the one that is checked.
 */
export function focusChamp(form: HTMLElement, key: string): void {
  const same = controls(form).filter(({ dataset }) => dataset["champ"] === key);
  const last = same.at(-1);
  const control =
    same.find((one) => isUnchosenList(one) || isChecked(one)) ??
    (last instanceof HTMLSelectElement ? last : same[0]);
  const folded = control?.closest("details");
  if (folded) folded.open = true;
  control?.focus();
}

function controls(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>("[data-champ]")];
}

function isChecked(control: HTMLElement): boolean {
  return control instanceof HTMLInputElement && control.checked;
}

function isUnchosenList(control: HTMLElement): boolean {
  return control instanceof HTMLSelectElement && control.value === "";
}

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
