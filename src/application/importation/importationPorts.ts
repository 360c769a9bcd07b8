import type { LigneNomenclature, Nomenclature } from "../../domain/nomenclature";
import type { Clock } from "../ports";
import type { LecteurFichiers } from "../portsFichiers";
import type { EntretienStore, JournalStore } from "../portsTardifs";

/** What the import of an old file needs from outside. */
export interface ImportationPorts {
  readonly fichiers: LecteurFichiers;
  readonly entretien: EntretienStore;
  readonly journal: JournalStore;
  readonly clock: Clock;
  readonly readNomenclature: () => Promise<Nomenclature>;
  /** The lines of the other versions that the add-in knows; none is fine. */
  readonly readAutresVersions: () => Promise<readonly LigneNomenclature[]>;
}
