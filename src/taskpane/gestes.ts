import type { KeyboardEvent, MouseEvent } from "react";

/**
 * Gestures by what they mean, guarded here once for the whole pane: a key that is held and the second
 * click of a double click are the same gesture going on, and act no second time. Where doing it again
 * means more of it (a minute earlier, a place further down), the control says so by `REPEATABLE`.
 */

/** Spread on a control that may be pressed several times in a row. */
export const REPEATABLE = { "data-repetable": true } as const;

/** Handlers of the pane's root, which hear what happens before any control does. */
export const GESTES = {
  onKeyDownCapture: (event: KeyboardEvent): void => {
    if (event.repeat && isActing(event)) ignore(event);
  },
  onClickCapture: (event: MouseEvent): void => {
    if (event.detail > 1 && isActingOnce(event.target)) ignore(event);
  },
};

/** Whether a held key does something at each beat, rather than type or move. */
function isActing({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  const writes = target instanceof HTMLTextAreaElement;
  if (key === "Enter") return ctrlKey || metaKey || !writes;
  return key === " " && !writes && !(target instanceof HTMLInputElement && target.type !== "radio");
}

function isActingOnce(target: EventTarget): boolean {
  const button = target instanceof Element ? target.closest("button, [role='option']") : null;
  return button !== null && !button.hasAttribute("data-repetable");
}

function ignore(event: KeyboardEvent | MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
