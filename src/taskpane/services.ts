import type {
  Clock,
  HistoriqueStore,
  IdGenerator,
  NomenclatureStore,
  PreferencesStore,
  ResultatsStore,
  SaisieStore,
} from "../application/ports";
import {
  currentPeriode,
  readResultats,
  type RefreshedResultats,
  refreshResultats,
  type Resultats,
} from "../application/refreshResultats";
import { saveAppel, type SaveAppelResult } from "../application/saveAppel";
import { undoAppel } from "../application/undoAppel";
import type { AppelSaisi } from "../domain/appel";
import type { LigneHistorique } from "../domain/historique";
import type { Nomenclature } from "../domain/nomenclature";
import type { Periode } from "../domain/periode";
import type { PaneEvents } from "./paneEvents";
import { createSaisieSession, type SaisieSession } from "./saisie/saisieSession";

interface PanePorts {
  readonly historique: HistoriqueStore;
  readonly nomenclature: NomenclatureStore;
  readonly resultats: ResultatsStore;
  readonly saisies: SaisieStore;
  readonly preferences: PreferencesStore;
  readonly ids: IdGenerator;
  readonly clock: Clock;
}

/** All that the screens may do: the use cases, bound to whatever stands behind the ports. */
export interface PaneServices {
  readonly session: SaisieSession;
  readonly events: PaneEvents;
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly readNomenclature: () => Promise<Nomenclature>;
  readonly saveAppel: (
    appel: AppelSaisi,
    nomenclature: Nomenclature,
    onAttempt: (lignes: readonly LigneHistorique[]) => void,
  ) => Promise<SaveAppelResult>;
  readonly undoAppel: (lignes: readonly LigneHistorique[]) => Promise<void>;
  readonly currentPeriode: () => Promise<Periode>;
  readonly readResultats: (periode: Periode) => Promise<Resultats>;
  readonly refreshResultats: (periode: Periode) => Promise<RefreshedResultats>;
}

export function createPaneServices(ports: PanePorts, events: PaneEvents): PaneServices {
  return {
    session: createSaisieSession(ports),
    events,
    ids: ports.ids,
    clock: ports.clock,
    readNomenclature: () => ports.nomenclature.read(),
    saveAppel: (appel, nomenclature, onAttempt) => saveAppel(ports, appel, nomenclature, onAttempt),
    undoAppel: (lignes) => undoAppel(ports, lignes),
    currentPeriode: () => currentPeriode(ports),
    readResultats: (periode) => readResultats(ports, periode),
    refreshResultats: (periode) => refreshResultats(ports, periode),
  };
}
