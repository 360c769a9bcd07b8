const CONTROLS = "a[href],button,input,select,textarea,iframe,[tabindex],[contenteditable]";

/**
 * Moves the focus to the control of the page that follows (or comes before) an element, round from
 * the last one to the first. Gives that control, null when there is no other.
 */
export function focusBeside(element: HTMLElement, backward: boolean): HTMLElement | null {
  const page = element.closest<HTMLElement>(".page");
  const controls = [...(page?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])].filter(takesFocus);
  const step = backward ? -1 : 1;
  const beside = controls.at((controls.indexOf(element) + step) % controls.length);
  if (!beside || beside === element) return null;
  beside.focus();
  return beside;
}

function takesFocus(control: HTMLElement): boolean {
  return control.tabIndex >= 0 && !control.matches(":disabled") && control.checkVisibility();
}
