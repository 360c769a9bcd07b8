import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { isBlankSaisie } from "../application/newSaisie";
import { ErrorMessage } from "./ErrorMessage";
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
  const [panne, setPanne] = useState<{ readonly error: unknown } | null>(null);
  const formRef = useRef<HTMLFormElement>(null);

  const startNouvelAppel = (): void => {
    if (tab !== "saisie") flushSync(() => setTab("saisie"));
    if (enregistrement.startNouvelAppel() && formRef.current)
      focusChamp(formRef.current, "telephone");
  };
  const react = useEffectEvent((event: PaneEvent) => {
    if (event.type === "nouvelAppel") startNouvelAppel();
    else if (event.type === "voletImpossible") setPanne({ error: event.error });
    else {
      resultats.show(event);
      // A référent on the line is taken away from the call by a failure only.
      const blank = isBlankSaisie(services.session.get().saisie);
      if (blank || event.type === "actualisationImpossible") setTab("resultats");
    }
  });
  useEffect(() => services.events.subscribe(react), [services]);

  return (
    <FluentProvider
      theme={dark ? webDarkTheme : webLightTheme}
      className={dark ? "volet volet-sombre" : "volet"}
    >
      <ServicesContext value={services}>
        {panne && (
          <ErrorMessage error={panne.error} contexte="autre" onClose={() => setPanne(null)} />
        )}
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
