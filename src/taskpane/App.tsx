import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { isBlankSaisie } from "../application/newSaisie";
import { CLAVIER, useFocusKept } from "./clavier";
import type { LigneHistorique } from "../domain/historique";
import { ErrorMessage } from "./ErrorMessage";
import { FluentProvider } from "./fluent";
import { GESTES } from "./gestes";
import { latePart, loadNeededByCalls, neededByCalls, partOf } from "./latePart";
import { PaneErrorBoundary } from "./PaneErrorBoundary";
import type { Aller, PaneEvent } from "./paneEvents";
import type { RibbonResultats } from "./resultats/resultatsSession";
import { createEnregistrement } from "./saisie/enregistrement";
import { champKey } from "./saisie/fautes";
import { focusChamp } from "./saisie/focusChamp";
import { SaisieTab } from "./saisie/SaisieTab";
import type { PaneServices } from "./services";
import { ServicesContext } from "./ServicesContext";
import { panelId, PaneTabs, type Tab, tabId } from "./tabs/PaneTabs";
import { type DarkMode, useTheme } from "./themes";

// What taking a call may need comes right after the first load; other screens, when they are opened.
const Bandeaux = latePart(neededByCalls(partOf(() => import("./Bandeaux"))), () => null);
const ResultatsScreen = latePart(partOf(() => import("./resultats/ResultatsScreen")));
const SuiviScreen = latePart(partOf(() => import("./suivi/SuiviScreen")));
const AideScreen = latePart(partOf(() => import("./aide/AideScreen")));
const ReglagesScreen = latePart(partOf(() => import("./reglages/ReglagesScreen")));

interface AppProps {
  readonly services: PaneServices;
  readonly darkMode: DarkMode;
}

/** The pane: its screens, and what the ribbon asks of them. */
export function App({ services, darkMode }: AppProps) {
  const { theme, dark } = useTheme(darkMode);
  const [tab, setTab] = useState<Tab>("saisie");
  const [enregistrement] = useState(() => createEnregistrement(services));
  const [annonce, setAnnonce] = useState<RibbonResultats | null>(null);
  const [ouverts, setOuverts] = useState<ReadonlySet<Tab>>(new Set());
  const [aCorriger, setACorriger] = useState<readonly LigneHistorique[]>([]);
  const [aller, setAller] = useState<Aller | null>(null);
  const [panne, setPanne] = useState<{ readonly error: unknown } | null>(null);
  const formRef = useRef<HTMLFormElement>(null);
  const rootRef = useRef<HTMLDivElement>(null);
  useFocusKept(rootRef);

  const showReglages = useCallback(() => {
    flushSync(() => setTab("reglages"));
    document.getElementById(tabId("reglages"))?.focus();
  }, []);
  const startNouvelAppel = (instant: number): void => {
    if (tab !== "saisie") flushSync(() => setTab("saisie"));
    // A new call has fields of its own: they must be there before one takes the focus.
    const started = flushSync(() => enregistrement.startNouvelAppel(instant));
    if (started && formRef.current) focusChamp(formRef.current, champKey("recherche", 0));
  };
  const react = useEffectEvent((event: PaneEvent) => {
    if (event.type === "nouvelAppel") startNouvelAppel(event.instant);
    else if (event.type === "voletImpossible") setPanne({ error: event.error });
    else if (event.type === "aller") {
      setAller(event);
      setTab(event.tab);
    } else {
      setAnnonce(event);
      // A référent on the line is taken away from the call by a failure only.
      const blank = isBlankSaisie(services.session.get().saisie);
      if (blank || event.type === "actualisationImpossible") setTab("resultats");
    }
  });
  useEffect(() => services.events.subscribe(react), [services]);
  useEffect(() => services.envois.start(), [services]);
  useEffect(() => {
    const load = (): void => void loadNeededByCalls();
    load();
    return services.reveils.subscribe(load);
  }, [services]);
  // The figures stay, and long work goes on, while another screen is read.
  if (!ouverts.has(tab)) setOuverts(new Set([...ouverts, tab]));

  return (
    <FluentProvider
      theme={theme}
      className={dark ? "volet volet-sombre" : "volet"}
      ref={(element: HTMLDivElement | null) => {
        rootRef.current = element;
      }}
      {...GESTES}
      {...CLAVIER}
    >
      <ServicesContext value={services}>
        {panne && (
          <ErrorMessage error={panne.error} contexte="autre" onClose={() => setPanne(null)} />
        )}
        <PaneTabs selected={tab} onSelect={setTab} />
        <PaneErrorBoundary>
          <Bandeaux
            enregistrement={enregistrement}
            formRef={formRef}
            selected={tab}
            onSelect={setTab}
          />
        </PaneErrorBoundary>
        <Panel tab="saisie" selected={tab}>
          <SaisieTab
            enregistrement={enregistrement}
            formRef={formRef}
            onReglages={showReglages}
            onCorriger={(lignes) => {
              setACorriger(lignes);
              setTab("suivi");
            }}
          />
        </Panel>
        <Panel tab="suivi" selected={tab}>
          {tab === "suivi" && (
            <SuiviScreen
              onReglages={showReglages}
              aCorriger={aCorriger}
              onCorrigeable={() => setACorriger([])}
            />
          )}
        </Panel>
        <Panel tab="resultats" selected={tab}>
          {ouverts.has("resultats") && (
            <ResultatsScreen annonce={annonce} affiche={tab === "resultats"} />
          )}
        </Panel>
        <Panel tab="aide" selected={tab}>
          {tab === "aide" && <AideScreen onReglages={showReglages} />}
        </Panel>
        <Panel tab="reglages" selected={tab}>
          {ouverts.has("reglages") && <ReglagesScreen affiche={tab === "reglages"} aller={aller} />}
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
