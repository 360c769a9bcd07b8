import { type KeyboardEvent, type RefObject, useEffect } from "react";

/**
 * The keyboard stays in the pane, and where work goes on. On Excel on the web, office.js moves the focus
 * itself at each Tab: it stops at every radio of a group, and leaves the pane from what only code may
 * focus, such as a title. At Escape it gives the keyboard to the grid, whatever is open here: what was typed
 * next would go into a cell.
 */

/** Spread on a part of the pane that Escape closes; the button that closes it carries `FERME`. */
export const FERMABLE = { "data-fermable": true } as const;
export const FERME = { "data-ferme": true } as const;

/** Handlers of the pane's root: they hear a key after the control that it was meant for. */
export const CLAVIER = {
  onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (!event.defaultPrevented) closeOpened(event.currentTarget);
      take(event);
    }
    if (event.key === "Tab" && !event.defaultPrevented && moveFocus(event)) take(event);
  },
};

/** office.js listens further out. */
function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Closes what holds the focus, the innermost first, else what was opened last. */
function closeOpened(root: HTMLElement): void {
  const focused = document.activeElement;
  const opened = [...root.querySelectorAll<HTMLElement>("details[open], [data-fermable]")].filter(
    isShown,
  );
  const around = opened.filter((part) => part.contains(focused)).at(-1);
  const part = around ?? opened.filter((one) => one.hasAttribute("data-fermable")).at(-1);
  if (part instanceof HTMLDetailsElement) {
    part.open = false;
    part.querySelector("summary")?.focus();
  } else part?.querySelector<HTMLElement>("[data-ferme]")?.click();
  if (part && !around && focused instanceof HTMLElement) focused.focus();
}

/** Moves the focus where office.js would not; false where office.js or the browser may do it. */
function moveFocus({ currentTarget, target, shiftKey }: KeyboardEvent<HTMLElement>): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const side = shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const ahead = tabStops(currentTarget).filter(
    (stop) => target.compareDocumentPosition(stop) & side && !isSameGroup(stop, target),
  );
  if (shiftKey) ahead.reverse();
  const next = ahead.find(isShown);
  if (!next || !(isRadio(target) || isRadio(next) || target.tabIndex < 0)) return false;
  next.focus();
  return true;
}

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Where Tab stops: of a group of radios, at the one that is checked, else at the first. */
function tabStops(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one, _, all) => {
    if (one.tabIndex < 0 || one.matches(":disabled")) return false;
    if (!isRadio(one) || one.checked) return true;
    const group = all.filter((other) => isSameGroup(other, one));
    return group[0] === one && !group.some((other) => isRadio(other) && other.checked);
  });
}

const isRadio = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === "radio";

const isSameGroup = (a: Element, b: Element): boolean =>
  isRadio(a) && isRadio(b) && a.name === b.name;

/** Not behind another screen, nor folded away. */
function isShown(element: Element): boolean {
  const folded = element.parentElement?.closest("details:not([open])");
  const behind = folded && !(element.tagName === "SUMMARY" && element.parentElement === folded);
  return !behind && element.closest("[hidden]") === null;
}

/**
 * Where the control that has the focus goes away, or what holds it is hidden, the focus goes to what
 * stands nearest: it never falls to the page, from where the next key would do nothing.
 */
export function useFocusKept(rootRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = rootRef.current;
    if (!root) return;
    let path: Element[] = [];
    const note = ({ target }: FocusEvent): void => {
      path = [];
      for (let at = target; at instanceof Element && at !== root; at = at.parentElement)
        path.push(at);
    };
    const keep = (): void => {
      const [left] = path;
      if (!left || !document.hasFocus() || document.activeElement !== document.body) return;
      if (left.isConnected && isShown(left)) return;
      const stops = [...path.slice(1), root]
        .filter((place) => place.isConnected && isShown(place))
        .flatMap((place) => [...place.querySelectorAll<HTMLElement>(`h2[tabindex], ${FOCUSABLE}`)]);
      stops.find((stop) => isShown(stop) && !stop.matches(":disabled"))?.focus();
    };
    // Whoever knows better where work goes on moves the focus right after what changed.
    const observer = new MutationObserver(() => setTimeout(keep));
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ["hidden", "open"] });
    root.addEventListener("focusin", note);
    return () => {
      observer.disconnect();
      root.removeEventListener("focusin", note);
    };
  }, [rootRef]);
}
