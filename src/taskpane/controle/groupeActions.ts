import type { Anomalie } from "../../domain/controle/anomalie";
import type { LibellesInconnus } from "../../domain/controle/rapprochements";
import type { Nomenclature } from "../../domain/nomenclature";

/** What the rows were checked against, and what can be done with faults. */
export interface GroupeActions {
  /** The sheet's number of the row at position 0. */
  readonly premiereLigne: number;
  readonly nomenclature: Nomenclature;
  /** Labels that it lacks, once each. */
  readonly libelles: readonly LibellesInconnus[];
  /** The workbook is being read or written. */
  readonly occupe: boolean;
  /** Asks whether these may be repaired. */
  readonly onReparer: (anomalies: readonly Anomalie[]) => void;
  readonly onVoir: (anomalie: Pick<Anomalie, "position" | "colonnes">) => void;
}
