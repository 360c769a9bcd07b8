import {
  annulerReparations,
  type BilanDAnnulation,
} from "../../application/controle/annulerReparations";
import {
  type EtapeDeReparation,
  type Reparations,
  reparer,
} from "../../application/controle/reparer";
import {
  type Avancement,
  type Verification,
  verifierHistorique,
} from "../../application/controle/verifierHistorique";
import type { EntretienStore } from "../../application/portsTardifs";
import type { Anomalie } from "../../domain/controle/anomalie";
import { SuiviError } from "../../domain/erreurs";
import { createStore, type Store } from "../store";
import type { EntretienPorts } from "../entretien/entretienPorts";
import { entreeDAnnulation, entreeDeReparation } from "./journalTexts";
import { nextTurn } from "./nextTurn";

/** A long work under way. */
export interface Travail {
  readonly etape: EtapeDeReparation;
  readonly faites: number;
  /** 0 while it is not known. */
  readonly total: number;
  /** Whether a person asked for it to stop. */
  readonly arret: boolean;
}

/** What « Vérifier l'historique » shows. */
export interface EtatControle {
  readonly travail: Travail | null;
  /** What was found last; null before, and while the history is read anew. */
  readonly verification: Verification | null;
  /** A person stopped the last verification. */
  readonly interrompue: boolean;
  /** What was repaired and can be taken back, the latest first. */
  readonly reparations: readonly Reparations[];
  /** What came of taking repairs back; null once something else was repaired. */
  readonly annulation: BilanDAnnulation | null;
  readonly erreur: { readonly error: unknown } | null;
}

export interface ControleSession extends Pick<Store<EtatControle>, "get" | "subscribe"> {
  readonly verifier: () => Promise<void>;
  readonly interrompre: () => void;
  /** Repairs what a person chose and agreed to, then looks at the history again. */
  readonly reparer: (choisies: readonly Anomalie[]) => Promise<void>;
  /** Takes the last repairs back, then looks at the history again. */
  readonly annuler: () => Promise<void>;
  readonly voir: (anomalie: Pick<Anomalie, "position" | "colonnes">) => Promise<void>;
  readonly fermerErreur: () => void;
}

const sessions = new WeakMap<EntretienStore, ControleSession>();

/** One session for a workbook: what can be taken back stays so when the screen is left. */
export function sessionOf(ports: EntretienPorts): ControleSession {
  const session = sessions.get(ports.entretien) ?? createControleSession(ports);
  sessions.set(ports.entretien, session);
  return session;
}

export function createControleSession(ports: EntretienPorts): ControleSession {
  const store = createStore<EtatControle>({
    ...{ travail: null, verification: null, interrompue: false },
    ...{ reparations: [], annulation: null, erreur: null },
  });
  const change = (part: Partial<EtatControle>): void => store.set({ ...store.get(), ...part });
  const all = { ...ports, pause: nextTurn };
  let stop = new AbortController();

  /** One work at a time; what it rejects with shows, and leaves the rest as it is. */
  const run = async (
    work: (avancement: Avancement<EtapeDeReparation>) => Promise<void>,
  ): Promise<void> => {
    if (store.get().travail !== null) return;
    stop = new AbortController();
    const { signal } = stop;
    const onProgress = (etape: EtapeDeReparation, faites: number, total: number): void =>
      change({ travail: { etape, faites, total, arret: signal.aborted } });
    onProgress("lecture", 0, 0);
    change({ erreur: null, interrompue: false });
    try {
      await work({ onProgress, signal });
    } catch (error: unknown) {
      change(isInterruption(error) ? { interrompue: true } : { erreur: { error } });
    } finally {
      change({ travail: null });
    }
  };
  const relire = async (avancement: Avancement<EtapeDeReparation>): Promise<void> => {
    change({ verification: null });
    change({ verification: await verifierHistorique(all, avancement) });
  };
  /** What stopped or failed midway is not followed by another long work. */
  const relireApres = async (
    { erreur }: Pick<Reparations, "erreur">,
    avancement: Avancement<EtapeDeReparation>,
  ): Promise<void> => (erreur ? change({ verification: null }) : relire(avancement));
  return {
    get: store.get,
    subscribe: store.subscribe,
    verifier: () => run(relire),
    interrompre: () => {
      stop.abort();
      const { travail } = store.get();
      change({ travail: travail && { ...travail, arret: true } });
    },
    reparer: (choisies) =>
      run(async (avancement) => {
        const entreeOf = (done: Reparations) =>
          entreeDeReparation(done, ports.preferences.get().referent);
        const reparations = await reparer(all, choisies, entreeOf, avancement);
        change({ reparations: [reparations, ...store.get().reparations], annulation: null });
        await relireApres(reparations, avancement);
      }),
    annuler: () =>
      run(async (avancement) => {
        const [reparations, ...others] = store.get().reparations;
        if (!reparations) return;
        const entreeOf = (rendues: number) =>
          entreeDAnnulation(rendues, ports.preferences.get().referent);
        const annulation = await annulerReparations(all, reparations, entreeOf, avancement);
        change({ annulation, ...(annulation.erreur ? {} : { reparations: others }) });
        await relireApres(annulation, avancement);
      }),
    voir: async ({ position, colonnes }) => {
      try {
        await ports.navigation.showLigne(position, colonnes[0]);
      } catch (error: unknown) {
        change({ erreur: { error } });
      }
    },
    fermerErreur: () => change({ erreur: null }),
  };
}

/** Whether a person stopped the work. */
export function isInterruption(error: unknown): boolean {
  return error instanceof SuiviError && error.code === "LECTURE_INTERROMPUE";
}
