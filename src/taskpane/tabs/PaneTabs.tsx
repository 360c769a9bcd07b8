import type { KeyboardEvent, ReactNode } from "react";
import { PANE } from "../../messages/pane";

const TABS = ["saisie", "suivi", "resultats", "aide", "reglages"] as const;
export type Tab = (typeof TABS)[number];

interface PaneTabsProps {
  readonly selected: Tab;
  readonly onSelect: (tab: Tab) => void;
}

export const tabId = (tab: Tab): string => `onglet-${tab}`;
export const panelId = (tab: Tab): string => `rubrique-${tab}`;

const LIBELLES: Readonly<Record<Tab, string>> = {
  saisie: PANE.saisie,
  suivi: PANE.suivi,
  resultats: PANE.resultats,
  aide: PANE.aide,
  reglages: PANE.reglages,
};

/** The two tabs that are seldom used are signs, so that all five fit a narrow pane. */
const SIGNES: Readonly<Partial<Record<Tab, ReactNode>>> = {
  aide: <path d="M7 7.6a3 3 0 1 1 4.4 2.6c-1 .5-1.4 1-1.4 2.1M10 15.2v.2" />,
  reglages: (
    <>
      <circle cx="10" cy="10" r="2.6" />
      <path d="M10 2.8v2.4M10 14.8v2.4M2.8 10h2.4M14.8 10h2.4M4.9 4.9l1.7 1.7M13.4 13.4l1.7 1.7M4.9 15.1l1.7-1.7M13.4 6.6l1.7-1.7" />
    </>
  ),
};

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The WAI-ARIA tab list; Fluent's own would weigh 22 KB (gzip). */
export function PaneTabs({ selected, onSelect }: PaneTabsProps) {
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(selected) + step + TABS.length) % TABS.length] ?? selected;
    onSelect(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" className="onglets" aria-label={PANE.onglets}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          className={SIGNES[tab] ? "onglet onglet-signe" : "onglet"}
          aria-selected={tab === selected}
          aria-controls={panelId(tab)}
          aria-label={SIGNES[tab] ? LIBELLES[tab] : undefined}
          title={SIGNES[tab] ? LIBELLES[tab] : undefined}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => onSelect(tab)}
          onKeyDown={move}
        >
          {SIGNES[tab] ? <Signe>{SIGNES[tab]}</Signe> : LIBELLES[tab]}
        </button>
      ))}
    </div>
  );
}

function Signe({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" className="signe">
      {children}
    </svg>
  );
}
