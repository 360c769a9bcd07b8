import type { Anomalie } from "../../domain/controle/anomalie";

/** What can be done with faults. */
export interface GroupeActions {
  /** The sheet's number of the row at position 0. */
  readonly premiereLigne: number;
  /** The workbook is being read or written. */
  readonly occupe: boolean;
  /** Asks whether these may be repaired. */
  readonly onReparer: (anomalies: readonly Anomalie[]) => void;
  readonly onVoir: (anomalie: Pick<Anomalie, "position" | "colonnes">) => void;
}
