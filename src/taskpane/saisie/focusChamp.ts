import type { Fautes } from "./fautes";

/** Puts the focus on the first control, in the order of the form, that has a fault; unfolds what hides it. */
export function focusFirstFaute(form: HTMLElement, fautes: Fautes): void {
  const first = controls(form).find(({ dataset }) => fautes.has(dataset["champ"] ?? ""));
  if (first?.dataset["champ"] !== undefined) focusChamp(form, first.dataset["champ"]);
}

/**
 * Puts the focus on the control of this `champKey`: of several lists, on the first without a choice,
 * else on the last, which is the one that decides.
 */
export function focusChamp(form: HTMLElement, key: string): void {
  const same = controls(form).filter(({ dataset }) => dataset["champ"] === key);
  const last = same.at(-1);
  const control = same.find(isUnchosenList) ?? (last instanceof HTMLSelectElement ? last : same[0]);
  const folded = control?.closest("details");
  if (folded) folded.open = true;
  control?.focus();
}

function controls(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>("[data-champ]")];
}

function isUnchosenList(control: HTMLElement): boolean {
  return control instanceof HTMLSelectElement && control.value === "";
}
