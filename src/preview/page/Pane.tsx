import { type Ref, use, useEffect, useImperativeHandle, useRef } from "react";
import { XdmPane } from "../transport/xdm";
import { forceColours } from "./forcedColours";
import type { OpenedWorkbook } from "./openedWorkbook";
import { repeatKeys } from "./shortcuts";
import { ThemeContext } from "./theme";

export interface PaneHandle {
  /** Runs a function that the add-in associated with a ribbon button. */
  runCommand(name: string): Promise<void>;
}

interface PaneProps {
  title: string;
  url: string;
  opened: OpenedWorkbook;
  shown: boolean;
  sharedRuntime: boolean;
  onShownChange?: (shown: boolean) => void;
  ref?: Ref<PaneHandle>;
}

const LOCALE = "fr-FR";
/** Tells a pane's frame that the focus comes in by the Tab key; its detail is true for Shift + Tab. */
const TAB_IN = "tabin";

/** One pane: the add-in's page in a frame, with a session of its own on the workbook. */
export function Pane(props: PaneProps) {
  const { title, url, opened, shown, sharedRuntime, onShownChange, ref } = props;
  const place = useRef<HTMLElement>(null);
  const pane = useRef<XdmPane | null>(null);
  const { highContrast } = use(ThemeContext);

  useEffect(() => {
    const session = opened.host.openSession();
    const next = new XdmPane(session, {
      url,
      title,
      documentName: opened.name,
      locale: LOCALE,
      sharedRuntime,
      settings: opened.host.workbook.state.settings,
      onAnswered: () => onShownChange?.(session.state.visibility === "Visible"),
      onTabOut: (backward) => leavePane(next.frame, backward),
    });
    next.frame.addEventListener(TAB_IN, (event) =>
      next.tabIn(event instanceof CustomEvent && event.detail === true),
    );
    repeatKeys(next.frame);
    pane.current = next;
    place.current?.append(next.frame);
    return () => next.close();
  }, [opened, url, title, sharedRuntime, onShownChange]);

  useEffect(() => pane.current?.setVisible(shown), [shown]);
  useEffect(() => {
    if (highContrast && pane.current) return forceColours(pane.current.frame);
  }, [opened, highContrast]);
  useImperativeHandle(ref, () => ({
    runCommand: async (name) => pane.current?.runCommand(name),
  }));
  return <aside className="pane" hidden={!shown} aria-label={title} ref={place} />;
}

function leavePane(frame: HTMLIFrameElement, backward: boolean): void {
  focusBeside(frame, backward)?.dispatchEvent(new CustomEvent(TAB_IN, { detail: backward }));
}

const CONTROLS = "a[href],button,input,select,textarea,iframe,[tabindex],[contenteditable]";

/**
 * Moves the focus to the control of the page that follows (or comes before) an element, round from
 * the last one to the first. Gives that control, null when there is no other.
 */
function focusBeside(element: HTMLElement, backward: boolean): HTMLElement | null {
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
