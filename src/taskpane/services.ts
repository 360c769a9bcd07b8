import { createEnvois, type EnvoiPorts, type Envois } from "../application/envois";
import type {
  Clipboard,
  Clock,
  HistoriqueStore,
  IdGenerator,
  LignesStore,
  NomenclatureStore,
  PreferencesStore,
  ReglagesClasseurStore,
  ResultatsStore,
  SaisieStore,
} from "../application/ports";
import type { ReglagesLus } from "../application/reglages";
import type { Nomenclature } from "../domain/nomenclature";
import type { TardifsEntretien } from "./entretien/entretienPorts";
import { createLecture, type Lecture } from "./lecture";
import type { PaneEvents } from "./paneEvents";
import { createPreferencesSession, type PreferencesSession } from "./preferencesSession";
import type { TardifsResultats } from "./resultats/resultatsPorts";
import { createSaisieSession, type SaisieSession } from "./saisie/saisieSession";

/** What the screens beside the form need of Excel and the device. */
export interface Tardifs extends TardifsResultats, TardifsEntretien {}

interface PanePorts extends EnvoiPorts {
  /** Tells the workbook from the others of the device (`documentOf`). */
  readonly document: string;
  readonly nomenclature: NomenclatureStore;
  readonly resultats: ResultatsStore;
  readonly saisies: SaisieStore;
  readonly preferences: PreferencesStore;
  readonly lignes: LignesStore;
  readonly reglagesClasseur: ReglagesClasseurStore;
  readonly clipboard: Clipboard;
  readonly ids: IdGenerator;
  readonly tardifs: () => Promise<Tardifs>;
}

/** All that the screens may do: the use cases, bound to whatever stands behind the ports. */
export interface PaneServices {
  readonly session: SaisieSession;
  readonly envois: Envois;
  readonly events: PaneEvents;
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly clipboard: Clipboard;
  readonly preferences: PreferencesSession;
  /** The workbook's settings, as they were read last. */
  readonly reglages: Lecture<ReglagesLus>;
  /** For the screens that bring their own use cases. */
  readonly historique: HistoriqueStore;
  readonly lignes: LignesStore;
  readonly resultats: ResultatsStore;
  readonly reglagesClasseur: ReglagesClasseurStore;
  readonly readNomenclature: () => Promise<Nomenclature>;
  /** Comes with the first screen that asks for it. */
  readonly tardifs: () => Promise<Tardifs>;
}

export function createPaneServices(ports: PanePorts, events: PaneEvents): PaneServices {
  return {
    session: createSaisieSession(ports),
    envois: createEnvois(ports, ports.document),
    events,
    ids: ports.ids,
    clock: ports.clock,
    clipboard: ports.clipboard,
    preferences: createPreferencesSession(ports.preferences),
    reglages: createLecture(),
    historique: ports.historique,
    lignes: ports.lignes,
    resultats: ports.resultats,
    reglagesClasseur: ports.reglagesClasseur,
    readNomenclature: () => ports.nomenclature.read(),
    tardifs: ports.tardifs,
  };
}
