import { useState } from "react";
import type { LectureOptions } from "../application/latePorts";
import { SuiviError } from "../domain/erreurs";
import { createStore, type Store, useStore } from "./store";
import { travauxEnCours } from "./travauxEnCours";

/** A long work under way. */
export interface TravailEnCours<Nom = string> {
  /** What is being done. */
  readonly nom: Nom;
  readonly faites: number;
  /** 0 before it is known. */
  readonly total: number;
  /** Whether somebody asked for it to stop. */
  readonly arret: boolean;
}

export interface EtatTravail<Nom = string> {
  readonly enCours: TravailEnCours<Nom> | null;
  /** What somebody stopped last, until the next work. */
  readonly interrompu: Nom | null;
  /** Why the last work failed, and the way to do the same again. */
  readonly echec: { readonly error: unknown; readonly retry: () => void } | null;
}

/** How a work ended; `refuse`: another was under way; `remplace`: another took its place. */
export type IssueTravail = "fait" | "interrompu" | "echec" | "refuse" | "remplace";

/** What a work is given: the way to tell how far it is, and to hear that it is to stop. */
export interface Avancement<Nom> extends Required<LectureOptions> {
  /** The work has come to another of its steps. */
  readonly onStep: (nom: Nom, faites: number, total: number) => void;
  /** False once another work has taken its place: what it gives then counts no more. */
  readonly isLatest: () => boolean;
}

interface RunOptions {
  /** What to do while another work is under way: nothing, wait for its end, or stop it and take its place. */
  readonly whenBusy?: "refuse" | "wait" | "replace";
  /** What « Réessayer » does; the same work again where nothing is said. */
  readonly retry?: () => void;
}

/**
 * The one way to do long work in the pane: one at a time, with its progress, the way to stop it, why
 * it failed and the way to try again. That it was stopped is no failure. Nothing here rejects.
 */
export interface Travail<Nom = string> extends Pick<Store<EtatTravail<Nom>>, "get" | "subscribe"> {
  readonly run: (
    nom: Nom,
    work: (avancement: Avancement<Nom>) => Promise<void>,
    options?: RunOptions,
  ) => Promise<IssueTravail>;
  /** Whether such a work is under way, or waits for its turn. */
  readonly isAsked: (nom: Nom) => boolean;
  /** Stops what is under way at its next block. */
  readonly stop: () => void;
  /** Stops what is under way and leaves no trace of it. */
  readonly drop: () => void;
  /** Shows a failure that came from elsewhere. */
  readonly fail: (error: unknown, retry: () => void) => void;
  /** The failure was read. */
  readonly forget: () => void;
}

const REPOS = { enCours: null, interrompu: null, echec: null } as const;

export function createTravail<Nom = string>(): Travail<Nom> {
  const store = createStore<EtatTravail<Nom>>(REPOS);
  let current: AbortController | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const asked: Nom[] = [];

  const perform: Travail<Nom>["run"] = async (nom, work, options = {}) => {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    const isLatest = (): boolean => current === mine;
    const show = (step: Nom, faites: number, total: number): void => {
      const arret = mine.signal.aborted;
      if (isLatest()) store.set({ ...REPOS, enCours: { nom: step, faites, total, arret } });
    };
    const settle = (part: Partial<EtatTravail<Nom>>, issue: IssueTravail): IssueTravail => {
      if (!isLatest()) return "remplace";
      current = null;
      store.set({ ...REPOS, ...part });
      return issue;
    };
    show(nom, 0, 0);
    travauxEnCours.set(travauxEnCours.get() + 1);
    try {
      await work({
        signal: mine.signal,
        onProgress: (faites, total) => show(store.get().enCours?.nom ?? nom, faites, total),
        onStep: show,
        isLatest,
      });
      return settle({}, "fait");
    } catch (error: unknown) {
      if (isInterruption(error)) return settle({ interrompu: nom }, "interrompu");
      const retry = options.retry ?? ((): void => void run(nom, work, options));
      return settle({ echec: { error, retry } }, "echec");
    } finally {
      travauxEnCours.set(travauxEnCours.get() - 1);
    }
  };

  const run: Travail<Nom>["run"] = async (nom, work, options = {}) => {
    const { whenBusy = "refuse" } = options;
    if (whenBusy === "refuse" && current !== null) return "refuse";
    asked.push(nom);
    const turn =
      whenBusy === "wait"
        ? last.then(() => perform(nom, work, options))
        : perform(nom, work, options);
    last = turn;
    return turn.finally(() => asked.splice(asked.indexOf(nom), 1));
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    run,
    isAsked: (nom) => asked.includes(nom),
    stop: () => {
      current?.abort();
      const { enCours } = store.get();
      if (enCours) store.set({ ...store.get(), enCours: { ...enCours, arret: true } });
    },
    drop: () => {
      current?.abort();
      current = null;
      store.set(REPOS);
    },
    fail: (error, retry) => store.set({ ...store.get(), echec: { error, retry } }),
    forget: () => store.set({ ...store.get(), echec: null }),
  };
}

/** Whether long work ended because somebody stopped it. */
export const isInterruption = (error: unknown): boolean =>
  error instanceof SuiviError && error.code === "LECTURE_INTERROMPUE";

/** The long work of a panel; it goes on while the panel is hidden. */
export function useTravail(): EtatTravail & Pick<Travail, "run" | "stop" | "forget"> {
  const [travail] = useState(() => createTravail());
  const { run, stop, forget } = travail;
  return { ...useStore(travail), run, stop, forget };
}
