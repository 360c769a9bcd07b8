import type { LectureOptions } from "../../../application/portsTardifs";
import { SuiviError } from "../../../domain/erreurs";
import type { EtatResultats, Travail } from "./etatResultats";

/** Does the screen's long works one at a time: the one asked for last counts, the others are stopped. */
export interface Atelier {
  /**
   * Runs a work and puts what it gives into the state; a failure keeps the figures that show and offers
   * `retry`. False when it failed, or when something else took its place.
   */
  readonly run: (travail: Travail, work: Work, retry: () => void) => Promise<boolean>;
  /** Stops what is under way at its next block; the state tells that it was stopped. */
  readonly interrompre: () => void;
  /** Stops a mere reading, and forgets it. */
  readonly abandonnerLecture: () => void;
}

type Work = (options: LectureOptions) => Promise<Partial<EtatResultats>>;

interface EtatPartage {
  readonly get: () => EtatResultats;
  readonly change: (part: Partial<EtatResultats>) => void;
}

export function createAtelier({ get, change }: EtatPartage): Atelier {
  let current = new AbortController();

  const run: Atelier["run"] = async (travail, work, retry) => {
    current.abort();
    const mine = new AbortController();
    current = mine;
    const isLatest = (): boolean => current === mine;
    const settle = (part: Partial<EtatResultats>): void => {
      if (isLatest()) change({ ...part, travail: null, progression: null });
    };
    const onProgress = (faites: number, total: number): void => {
      if (isLatest()) change({ progression: faites < total ? { faites, total } : null });
    };
    change({ travail, progression: null, interruption: null, erreur: null });
    try {
      settle(await work({ signal: mine.signal, onProgress }));
      return isLatest();
    } catch (error: unknown) {
      settle(isInterruption(error) ? { interruption: travail } : { erreur: { error, retry } });
      return false;
    }
  };

  return {
    run,
    interrompre: () => current.abort(),
    abandonnerLecture: () => {
      if (get().travail !== "lecture") return;
      current.abort();
      current = new AbortController();
      change({ travail: null, progression: null });
    },
  };
}

const isInterruption = (error: unknown): boolean =>
  error instanceof SuiviError && error.code === "LECTURE_INTERROMPUE";
