import type { Historique } from "../../application/historique";
import type { Clock, IdGenerator } from "../../application/ports";
import type { LecteurFichiers } from "../../application/portsFichiers";
import type {
  MiseAJourStore,
  ModeleClasseur,
  VersionsPubliees,
} from "../../application/portsMiseAJour";
import type {
  ElementsGardes,
  FeuillesStore,
  JournalStore,
  Navigation,
  ReponsesStore,
} from "../../application/latePorts";
import type { LigneNomenclature, Nomenclature } from "../../domain/nomenclature";
import type { PreferencesSession } from "../preferencesSession";

/** What comes with the screen only. */
export interface EntretienAdapters {
  readonly feuilles: FeuillesStore;
  /** What this device keeps of calls. */
  readonly gardes: ElementsGardes;
  readonly journal: JournalStore;
  readonly navigation: Navigation;
  /** What the department answers itself. */
  readonly reponses: ReponsesStore;
  readonly fichiers: LecteurFichiers;
  readonly versions: VersionsPubliees;
  readonly miseAJour: MiseAJourStore;
  readonly modele: ModeleClasseur;
}

/** What the pane has anyway. */
interface CourantsEntretien {
  readonly historique: Historique;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly preferences: PreferencesSession;
  readonly readNomenclature: () => Promise<Nomenclature>;
  /** Starts the pane anew, once the device keeps nothing of what it shows. */
  readonly onEfface: () => void;
  /** Leads to the survey, among the results. */
  readonly onEnquete: () => void;
  /** Told when the workbook's nomenclature may be another. */
  readonly onNomenclature: () => void;
}

/** What the panels of the upkeep need from outside, all together. */
export interface EntretienPorts extends EntretienAdapters, CourantsEntretien {
  /** The lines of every version that the add-in knows. */
  readonly readAutresVersions: () => Promise<readonly LigneNomenclature[]>;
}

/** The ports of the panels, of what the pane has and what came late. */
export function entretienPortsOf(
  courants: CourantsEntretien,
  lateAdapters: EntretienAdapters,
): EntretienPorts {
  return {
    ...courants,
    ...lateAdapters,
    readAutresVersions: async () =>
      (await lateAdapters.versions.read()).flatMap(({ nomenclature }) => nomenclature.lignes),
  };
}
