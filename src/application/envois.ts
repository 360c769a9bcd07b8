import type { Historique } from "./historique";
import type { LigneHistorique } from "../domain/historique";
import { type Demande, envoiOf, isConflit, isSansObjet, renvoiOf } from "./envoi";
import { createEnvoisGardes, type EnvoisGardes } from "./envoisGardes";
import { createExpedition } from "./expedition";
import type {
  Clock,
  Envoi,
  EnvoiStore,
  Exclusion,
  NomenclatureStore,
  Reveils,
  SaisieEnCours,
  Scheduler,
} from "./ports";
import { createRelances } from "./relances";

export interface EnvoiEnAttente {
  readonly envoi: Envoi;
  /** Why the last attempt failed; null while Excel has not answered. */
  readonly raison: unknown;
}

export interface EtatEnvois {
  /** What waits for this workbook, the oldest first. */
  readonly enAttente: readonly EnvoiEnAttente[];
  /** What waits for other workbooks. */
  readonly ailleurs: readonly Envoi[];
  /** False when the device refuses to keep what waits: closing the pane would lose it. */
  readonly conserve: boolean;
  /** Entries that could not be read and were put aside. */
  readonly illisibles: number;
}

/** Whether the workbook has confirmed a demand, or it waits in the outbox. */
export type IssueEnvoi = "confirme" | "attente";

/**
 * The outbox: what the référent asked for stands on the device before it is sent, and waits no more once
 * the workbook has confirmed it. Whatever stops the pane in between, the next one goes on. A call that is
 * written stays on the device, in the same entry, until it is safe (`veille`).
 */
export interface Envois {
  readonly get: () => EtatEnvois;
  readonly subscribe: (listener: () => void) => () => void;
  /** Keeps a call's rows, of lines of this version of the nomenclature, and sends them. */
  readonly submit: (
    saisie: SaisieEnCours,
    lignes: readonly LigneHistorique[],
    version?: string,
  ) => Promise<IssueEnvoi>;
  /** Takes a call's rows back, as they were saved. */
  readonly withdraw: (
    saisie: SaisieEnCours,
    lignes: readonly LigneHistorique[],
  ) => Promise<IssueEnvoi>;
  /**
   * Gives a waiting call's form to `take`; then the call waits no more, and what attempts may have
   * left of it is taken back.
   */
  readonly takeBack: (idAppel: string, take: (saisie: SaisieEnCours) => void) => void;
  /** Leaves the workbook as it is. */
  readonly abandon: (idAppel: string) => void;
  /** Sends to this workbook what was meant for another. */
  readonly adopt: (idAppel: string) => void;
  /** Tries all that waits, now. */
  readonly retry: () => Promise<void>;
  /** What the device keeps: calls that wait, and calls that are written and not yet safe. */
  readonly gardes: EnvoisGardes;
  /** Sends a call again whose rows went away after the workbook had confirmed them. */
  readonly resend: (idAppel: string) => void;
  /** Whether the call's rows are on their way: its form is done with. */
  readonly contains: (idAppel: string) => boolean;
  /** Goes on with what earlier panes left, and tries again by itself; gives the way to stop. */
  readonly start: () => () => void;
}

export interface EnvoiPorts {
  readonly historique: Historique;
  readonly envois: EnvoiStore;
  readonly exclusion: Exclusion;
  readonly scheduler: Scheduler;
  readonly reveils: Reveils;
  readonly clock: Clock;
  /** Asked where the workbook's is another than that of the rows to send. */
  readonly nomenclature: NomenclatureStore;
}

/** How long the référent waits for Excel before going on with the next call. */
const PATIENCE_MS = 8_000;
/** Another pane may be sending at this very moment what is for its own workbook. */
const AILLEURS_APRES_MS = 60_000;

/** The outbox of one pane, for the workbook that `document` tells. */
export function createEnvois(ports: EnvoiPorts, document: string): Envois {
  const { scheduler, clock, exclusion } = ports;
  const gardes = createEnvoisGardes(ports.envois);
  const raisons = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  let illisibles = 0;
  const ici = (waiting = gardes.waiting()): Envoi[] =>
    waiting.filter((envoi) => envoi.document === document);
  const findWaiting = (idAppel: string): Envoi | null => {
    const envoi = gardes.get(idAppel);
    return envoi?.ecrit ? null : envoi;
  };
  const isWorthTrying = (): boolean => ici().some((one) => !isConflit(raisons.get(one.idAppel)));

  const read = (): EtatEnvois => {
    const waiting = gardes.waiting();
    return {
      enAttente: ici(waiting)
        .filter(({ idAppel }) => raisons.has(idAppel))
        .map((envoi) => ({ envoi, raison: raisons.get(envoi.idAppel) })),
      ailleurs: waiting.filter(
        (one) => one.document !== document && one.instant < clock.now() - AILLEURS_APRES_MS,
      ),
      conserve: gardes.conserve(),
      illisibles,
    };
  };
  let etat: EtatEnvois | null = null;
  const publish = (): void => {
    etat = read();
    listeners.forEach((listener) => listener());
  };
  /** Excel does not answer: what has no outcome yet waits like the rest. */
  const showUnanswered = (): void => {
    for (const { idAppel } of ici()) if (!raisons.has(idAppel)) raisons.set(idAppel, null);
    publish();
  };

  const expedition = createExpedition({ ...ports, gardes, list: ici, raisons });
  const relances = createRelances({
    scheduler,
    isWorthTrying,
    work: async () => {
      const stop = scheduler.after(PATIENCE_MS, showUnanswered);
      await exclusion.run(expedition.sendAll).finally(stop);
      publish();
    },
  });
  const resume = (): void => {
    publish();
    if (isWorthTrying()) void relances.now();
  };

  const demander = async (demande: Demande): Promise<IssueEnvoi> => {
    const { idAppel } = demande.saisie;
    gardes.put(envoiOf(demande, gardes.get(idAppel), document, clock.now()));
    raisons.delete(idAppel);
    publish();
    let stop = (): void => undefined;
    const patience = new Promise<void>((resolve) => {
      stop = scheduler.after(PATIENCE_MS, resolve);
    });
    await Promise.race([relances.now(), patience]);
    stop();
    return findWaiting(idAppel) ? "attente" : "confirme";
  };

  const change = (before: Envoi | null, changes: (envoi: Envoi) => Partial<Envoi>): void => {
    if (!before) return;
    const { idAppel } = before;
    const after = { ...before, ...changes(before) };
    if (isSansObjet(after)) gardes.remove(before);
    else gardes.put(after);
    raisons.delete(idAppel);
    resume();
  };

  return {
    get: () => (etat ??= read()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    submit: (saisie, lignes, version) => {
      const confirmed = expedition.confirmed();
      // Saved again with something more, by a pane that showed it too.
      const essais = confirmed?.idAppel === saisie.idAppel ? confirmed.lignes : [];
      return demander({ saisie, lignes, essais, version });
    },
    gardes,
    withdraw: (saisie, lignes) => demander({ saisie, lignes: [], essais: lignes }),
    takeBack: (idAppel, take) =>
      change(findWaiting(idAppel), ({ saisie, instant }) => {
        if (!saisie) return {};
        take(saisie);
        return { lignes: [], instant: instant + 1 };
      }),
    abandon: (idAppel) => change(findWaiting(idAppel), () => ({ lignes: [], essais: [] })),
    adopt: (idAppel) => change(findWaiting(idAppel), () => ({ document })),
    retry: relances.now,
    resend: (idAppel) => change(gardes.get(idAppel), renvoiOf),
    contains: (idAppel) => (findWaiting(idAppel)?.lignes.length ?? 0) > 0,
    start: () => {
      illisibles += ports.envois.setUnreadableAside();
      resume();
      const onChange = (): void => {
        publish();
        relances.soon();
      };
      const stops = [
        ports.envois.subscribe(onChange),
        ports.reveils.subscribe(resume),
        relances.stop,
      ];
      return () => stops.forEach((stop) => stop());
    },
  };
}
