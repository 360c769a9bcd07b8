import type { Historique } from "../historique";
import type { Anomalie } from "../../domain/controle/anomalie";
import { controlerParBlocs } from "../../domain/controle/controler";
import type { HistoriqueLu } from "../../domain/historiqueLu";
import { localDayOf } from "../../domain/dates";
import { SuiviError } from "../../domain/erreurs";
import type { Nomenclature } from "../../domain/nomenclature";
import type { Clock } from "../ports";

export interface VerificationPorts {
  readonly historique: Historique;
  readonly readNomenclature: () => Promise<Nomenclature>;
  readonly clock: Clock;
  /** Lets the pane answer what waits. */
  readonly pause: () => Promise<void>;
}

export type EtapeDeVerification = "lecture" | "controle";

/** For a long work of several steps. */
export interface Avancement<E extends string> {
  /** Called after each block of a step: rows done so far, and in all. */
  readonly onProgress?: (etape: E, faites: number, total: number) => void;
  /** Stops before the next block; rejects with LECTURE_INTERROMPUE. */
  readonly signal?: AbortSignal;
}

/** What a history holds that is wrong. */
export interface Verification {
  /** From top to bottom. */
  readonly anomalies: readonly Anomalie[];
  /** The sheet's number of the row at position 0. */
  readonly premiereLigne: number;
  /** Filled rows that were looked at. */
  readonly lignes: number;
}

/** Rows between two pauses: a few milliseconds of work, even on a slow machine. */
const LIGNES_PAR_BLOC = 100;

/** Reads the whole history and looks for every fault; changes nothing. */
export async function verifierHistorique(
  ports: VerificationPorts,
  avancement: Avancement<EtapeDeVerification> = {},
): Promise<Verification> {
  const nomenclature = await ports.readNomenclature();
  const { onProgress, signal } = avancement;
  const historique = await ports.historique.readHistorique({
    ...(signal ? { signal } : {}),
    onProgress: (faites, total) => onProgress?.("lecture", faites, total),
  });
  return {
    anomalies: await controler(ports, historique, nomenclature, avancement),
    premiereLigne: historique.premiereLigne,
    lignes: historique.lignes.length + historique.horsTableau.length,
  };
}

async function controler(
  { clock, pause }: VerificationPorts,
  historique: HistoriqueLu,
  nomenclature: Nomenclature,
  { onProgress, signal }: Avancement<EtapeDeVerification>,
): Promise<readonly Anomalie[]> {
  const today = localDayOf(clock.now());
  const total = historique.lignes.length + historique.horsTableau.length;
  const blocs = controlerParBlocs(historique, nomenclature, { today }, LIGNES_PAR_BLOC);
  for (;;) {
    const { done, value } = blocs.next();
    if (done) return value;
    onProgress?.("controle", value, total);
    await pause();
    if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE", { faites: value });
  }
}
