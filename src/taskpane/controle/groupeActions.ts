import type { Anomalie } from "../../domain/controle/anomalie";

/** What can be done with faults. */
export interface GroupeActions {
  /** The workbook is being read or written. */
  readonly occupe: boolean;
  /** Asks whether these may be repaired. */
  readonly onReparer: (anomalies: readonly Anomalie[]) => void;
  readonly onVoir: (anomalie: Pick<Anomalie, "position" | "colonnes">) => void;
}
