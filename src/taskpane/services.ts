import type { Historique } from "../application/historique";
import type { AppelsDeCote, ReponsesEcrites } from "../application/latePorts";
import { type Late, late } from "../application/late";
import type { Regards } from "../application/portsVeille";
import { createEnvois, type EnvoiPorts, type Envois } from "../application/envois";
import type {
  Clipboard,
  Clock,
  DeviceClock,
  IdGenerator,
  NomenclatureStore,
  PreferencesStore,
  Release,
  Reveils,
  ReglagesClasseurStore,
  ResultatsStore,
  SaisieStore,
  Scheduler,
} from "../application/ports";
import type { DiagnosticPorts } from "../application/portsDiagnostic";
import type { ReglagesLus } from "../application/reglages";
import type { Nomenclature } from "../domain/nomenclature";
import type { EntretienAdapters } from "./entretien/entretienPorts";
import type { ConsolidationAdapters } from "./consolidation/consolidationSession";
import { createLecture, type Lecture } from "./lecture";
import type { PaneEvents } from "./paneEvents";
import { createPreferencesSession, type PreferencesSession } from "./preferencesSession";
import { type DerniereUtilisable, readUtilisable } from "./readUtilisable";
import type { ResultatsAdapters } from "./resultats/resultatsPorts";
import type { DeCote } from "./saisie/deCote";
import { createMontre, type Montre } from "./saisie/montre";
import { createSaisieSession, type SaisieSession } from "./saisie/saisieSession";
import { createStore, type Store } from "./store";
import type { PaneVeille } from "./veille/paneVeille";

/** What the screens beside the form need of Excel and the device. */
export interface LateAdapters extends ResultatsAdapters, EntretienAdapters {
  readonly loadDiagnostic: () => Promise<DiagnosticPorts>;
  readonly loadConsolidation: () => Promise<ConsolidationAdapters>;
  readonly deCote: () => AppelsDeCote;
  readonly reponsesEcrites: () => ReponsesEcrites;
  /** Number of the latest nomenclature that ships with the add-in. */
  readonly derniereVersion: string;
}

interface PanePorts extends EnvoiPorts {
  readonly clock: DeviceClock;
  /** Tells the workbook from the others of the device (`documentOf`). */
  readonly document: string;
  readonly nomenclature: NomenclatureStore;
  readonly resultats: ResultatsStore;
  readonly saisies: SaisieStore;
  readonly preferences: PreferencesStore;
  readonly reglagesClasseur: ReglagesClasseurStore;
  readonly clipboard: Clipboard;
  readonly ids: IdGenerator;
  readonly release: Release;
  readonly lateAdapters: () => Promise<LateAdapters>;
  readonly derniereUtilisable: () => Promise<DerniereUtilisable>;
  readonly regards: () => Promise<Regards>;
}

/** All that the screens may do: the use cases, bound to whatever stands behind the ports. */
export interface PaneServices {
  readonly session: SaisieSession;
  readonly envois: Envois;
  /** The calls that were interrupted by others. */
  readonly deCote: Late<DeCote>;
  /** Tells the workbook from the others of the device. */
  readonly document: string;
  /** Looks after written calls until they are safe. */
  readonly veille: Late<PaneVeille>;
  readonly events: PaneEvents;
  readonly ids: IdGenerator;
  readonly clock: Clock;
  /** Times calls, whatever becomes of the time of day. */
  readonly montre: Montre;
  readonly clipboard: Clipboard;
  readonly preferences: PreferencesSession;
  readonly reveils: Reveils;
  readonly scheduler: Scheduler;
  readonly release: Release;
  /** The workbook's settings, as they were read last. */
  readonly reglages: Lecture<ReglagesLus>;
  /** For the screens that bring their own use cases. */
  readonly historique: Historique;
  readonly resultats: ResultatsStore;
  readonly reglagesClasseur: ReglagesClasseurStore;
  readonly readNomenclature: () => Promise<Nomenclature>;
  /** Comes with the first screen that asks for it. */
  readonly lateAdapters: () => Promise<LateAdapters>;
  readonly derniereUtilisable: () => Promise<DerniereUtilisable>;
  /** How often the workbook's nomenclature was changed from here, or found changed. */
  readonly nomenclatureRenewals: Store<number>;
}

export function createPaneServices(ports: PanePorts, events: PaneEvents): PaneServices {
  const montre = createMontre(ports.clock);
  const nomenclatureRenewals = createStore(0);
  const nomenclature: NomenclatureStore = {
    read: () => {
      // The lists of the form are no longer the workbook's either.
      nomenclatureRenewals.set(nomenclatureRenewals.get() + 1);
      return ports.nomenclature.read();
    },
  };
  const envois = createEnvois({ ...ports, nomenclature }, ports.document);
  const preferences = createPreferencesSession(ports.preferences);
  const veille = late(async () =>
    (await import("./veille/paneVeille")).createPaneVeille({ ...ports, envois, preferences }),
  );
  const session = createSaisieSession({ ...ports, montre });
  return {
    session,
    montre,
    envois,
    deCote: late(async () =>
      (await import("./saisie/deCote")).createDeCote({ ...ports, session, montre, envois }),
    ),
    document: ports.document,
    veille,
    events,
    ids: ports.ids,
    clock: ports.clock,
    clipboard: ports.clipboard,
    preferences,
    reveils: ports.reveils,
    scheduler: ports.scheduler,
    release: ports.release,
    reglages: createLecture(),
    historique: watched(ports.historique, veille.get),
    resultats: ports.resultats,
    reglagesClasseur: ports.reglagesClasseur,
    readNomenclature: () => readUtilisable(ports.nomenclature, ports.derniereUtilisable),
    lateAdapters: ports.lateAdapters,
    derniereUtilisable: ports.derniereUtilisable,
    nomenclatureRenewals,
  };
}

/** The history as the watch follows it, once its code has come. */
function watched(historique: Historique, watch: () => PaneVeille | null): Historique {
  return new Proxy(historique, {
    get: (target, key) => {
      const now = watch()?.historique ?? target;
      const method: unknown = Reflect.get(now, key);
      return typeof method === "function" ? (method.bind(now) as unknown) : method;
    },
  });
}
