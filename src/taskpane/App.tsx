import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { PaneErrorBoundary } from "./PaneErrorBoundary";
import type { PaneEvent } from "./paneEvents";
import { createResultatsSession } from "./resultats/resultatsSession";
import { ResultatsTab } from "./resultats/ResultatsTab";
import { createEnregistrement } from "./saisie/enregistrement";
import { focusChamp } from "./saisie/focusChamp";
import { SaisieTab } from "./saisie/SaisieTab";
import type { PaneServices } from "./services";
import { ServicesContext } from "./ServicesContext";
import { panelId, PaneTabs, type Tab, tabId } from "./tabs/PaneTabs";

interface AppProps {
  readonly services: PaneServices;
  /** Whether Office shows a dark theme. */
  readonly dark: boolean;
}

/** The pane: its two screens, and what the ribbon asks of them. */
export function App({ services, dark }: AppProps) {
  const [tab, setTab] = useState<Tab>("saisie");
  const [enregistrement] = useState(() => createEnregistrement(services));
  const [resultats] = useState(() => createResultatsSession(services));
  const formRef = useRef<HTMLFormElement>(null);

  const react = useEffectEvent((event: PaneEvent) => {
    if (event.type === "nouvelAppel") {
      if (tab !== "saisie") flushSync(() => setTab("saisie"));
      if (enregistrement.startNouvelAppel() && formRef.current)
        focusChamp(formRef.current, "telephone");
      return;
    }
    resultats.show(event);
    setTab("resultats");
  });
  useEffect(() => services.events.subscribe(react), [services]);

  return (
    <FluentProvider
      theme={dark ? webDarkTheme : webLightTheme}
      className={dark ? "volet volet-sombre" : "volet"}
    >
      <ServicesContext value={services}>
        <PaneTabs selected={tab} onSelect={setTab} />
        <Panel tab="saisie" selected={tab}>
          <SaisieTab enregistrement={enregistrement} formRef={formRef} />
        </Panel>
        <Panel tab="resultats" selected={tab}>
          {tab === "resultats" && <ResultatsTab session={resultats} />}
        </Panel>
      </ServicesContext>
    </FluentProvider>
  );
}

interface PanelProps {
  readonly tab: Tab;
  readonly selected: Tab;
  readonly children: React.ReactNode;
}

/** « Saisie » stays there when hidden: a call goes on while the results are read. */
function Panel({ tab, selected, children }: PanelProps) {
  return (
    <div
      role="tabpanel"
      id={panelId(tab)}
      aria-labelledby={tabId(tab)}
      hidden={tab !== selected}
      className="rubrique"
    >
      <PaneErrorBoundary>{children}</PaneErrorBoundary>
    </div>
  );
}
