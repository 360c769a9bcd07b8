import type { KeyboardEvent } from "react";
import { PANE } from "../../messages/pane";

const TABS = ["saisie", "resultats"] as const;
export type Tab = (typeof TABS)[number];

interface PaneTabsProps {
  readonly selected: Tab;
  readonly onSelect: (tab: Tab) => void;
}

export const tabId = (tab: Tab): string => `onglet-${tab}`;
export const panelId = (tab: Tab): string => `rubrique-${tab}`;

const LIBELLES: Readonly<Record<Tab, string>> = { saisie: PANE.saisie, resultats: PANE.resultats };

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The WAI-ARIA tab list; Fluent's own would weigh 22 KB (gzip) for these two tabs. */
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
          className="onglet"
          aria-selected={tab === selected}
          aria-controls={panelId(tab)}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => onSelect(tab)}
          onKeyDown={move}
        >
          {LIBELLES[tab]}
        </button>
      ))}
    </div>
  );
}
