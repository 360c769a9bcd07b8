import {
  type Actualisation,
  readPeriodeOfSheet,
  readResultats,
  refreshSheets,
  type Resultats,
} from "../../application/actualiser";
import type { LectureOptions } from "../../application/latePorts";
import { localDayOf } from "../../domain/dates";
import { periodeDeLEnquete } from "../../domain/enquete/calendrier";
import type { Periode } from "../../domain/periode";
import type { Analyse } from "../../domain/resultats/analyse";
import type { PaneEvent } from "../paneEvents";
import { createStore, type Store } from "../store";
import { createTravail } from "../travail";
import { periodeOfSaisie, type SaisiePeriode, saisieOfPeriode } from "./choixPeriode";
import type { ResultatsPorts } from "./resultatsPorts";

/** A mere reading, a refresh of the sheets, or pivot tables that are made again. */
export type Travail = "lecture" | "actualisation" | "recreation";

/** Rows of the history: read so far, and in all. */
export interface Progression {
  readonly faites: number;
  readonly total: number;
}

export type Controle = Omit<Resultats, "analyse" | "equipe">;

/** What the screen « Résultats » shows. */
export interface EtatResultats {
  readonly saisie: SaisiePeriode;
  /** « Actualiser » was tried with dates that make no period: the faults show. */
  readonly tente: boolean;
  /** What is under way; a mere reading gives way to anything else. */
  readonly travail: Travail | null;
  /** How far a long reading is; null else. */
  readonly progression: Progression | null;
  /** The last figures that were read; null before. */
  readonly analyse: Analyse | null;
  /** These figures against the sheets, and the survey's answers; null before. */
  readonly controle: Controle | null;
  /** The refresh that these figures follow; null while they come from a mere reading. */
  readonly actualisation: Actualisation | null;
  /** A refresh of the sheets whose figures were not read yet: those that show are older. */
  readonly nonLue: Actualisation | null;
  /** What the user has just stopped; the former figures stay. */
  readonly interruption: Travail | null;
  readonly erreur: { readonly error: unknown; readonly retry: () => void } | null;
}

export interface ResultatsSession extends Pick<Store<EtatResultats>, "get" | "subscribe"> {
  /** Serial day. */
  readonly today: () => number;
  /** Reads the figures of the sheet's own period; changes nothing in the workbook. */
  readonly open: () => Promise<void>;
  /** Reads the figures of the last refresh, or those that show, once more; writes nothing. */
  readonly readAgain: () => Promise<void>;
  readonly choose: (saisie: Partial<SaisiePeriode>) => void;
  /** Writes the chosen period, refreshes the sheet's tables and shows the same figures. */
  readonly refresh: () => Promise<void>;
  /** The same on the period of the figures that show, whatever is chosen. */
  readonly refreshShown: () => Promise<void>;
  /** Makes the missing pivot tables, then does `suite`: what failed without them. */
  readonly rebuildTableaux: (suite: () => void) => Promise<void>;
  /** Stops the reading at its next block; the former figures stay. */
  readonly interrupt: () => void;
  /** Takes up what the ribbon's button did to the sheets, or says why it failed. */
  readonly show: (event: RibbonResultats) => void;
}

export type RibbonResultats = Extract<
  PaneEvent,
  { type: "actualisation" } | { type: "actualisationImpossible" }
>;

/** What is done in the screen « Résultats », and what it shows of it. */
export function createResultatsSession(ports: ResultatsPorts): ResultatsSession {
  const today = (): number => localDayOf(ports.clock.now());
  const offered = (periode: Periode): SaisiePeriode => saisieOfPeriode(periode, today());
  const store = createStore<EtatResultats>({
    saisie: offered(periodeDeLEnquete(today())),
    tente: false,
    travail: null,
    progression: null,
    analyse: null,
    controle: null,
    actualisation: null,
    nonLue: null,
    interruption: null,
    erreur: null,
  });
  const { get } = store;
  const change = (part: Partial<EtatResultats>): void => store.set({ ...get(), ...part });
  const travaux = createTravail<Travail>();
  travaux.subscribe(() => {
    const { enCours, interrompu, echec } = travaux.get();
    const isLong = enCours !== null && enCours.faites < enCours.total;
    change({
      travail: enCours?.nom ?? null,
      progression: isLong ? { faites: enCours.faites, total: enCours.total } : null,
      interruption: interrompu,
      erreur: echec,
    });
  });
  /**
   * Puts what a work gives into the state; a failure keeps the figures that show and offers `retry`.
   * Of several works the one asked for last counts. False when it failed, or gave way to another.
   */
  const run = async (
    travail: Travail,
    work: (options: LectureOptions) => Promise<Partial<EtatResultats>>,
    retry: () => void,
  ): Promise<boolean> => {
    const issue = await travaux.run(
      travail,
      async (options) => {
        const part = await work(options);
        if (options.isLatest()) change(part);
      },
      { whenBusy: "replace", retry },
    );
    return issue === "fait";
  };
  /** Stops a mere reading, and forgets it. */
  const dropReading = (): void => {
    if (get().travail === "lecture") travaux.drop();
  };

  /** Offers a period of the workbook's, unless another was chosen here since `before` stood. */
  const offer = (periode: Periode, before: SaisiePeriode): void => {
    if (get().saisie === before) change({ saisie: offered(periode) });
  };

  const readFigures = async (
    periode: Periode,
    options: LectureOptions,
  ): Promise<Pick<EtatResultats, "analyse" | "controle">> => {
    const { feuilles, enquetes } = await ports.lateAdapters();
    const nomenclature = { read: ports.readNomenclature };
    const reading = { ...ports, feuilles, enquetes, nomenclature };
    const { analyse, equipe, ...controle } = await readResultats(reading, periode, options);
    // The rows are there: the search of a motif learns from them without asking again.
    if (equipe) ports.preferences.save({ equipe });
    return { analyse, controle };
  };

  const readRefreshed = async (
    actualisation: Actualisation,
    options: LectureOptions,
  ): Promise<Partial<EtatResultats>> => ({
    ...(await readFigures(actualisation.periode, options)),
    actualisation,
    nonLue: null,
  });

  const readAgain = async (): Promise<void> => {
    const { nonLue, analyse, travail } = get();
    if (travail !== null) return;
    if (!nonLue && !analyse) return open();
    const work = async (options: LectureOptions): Promise<Partial<EtatResultats>> => {
      if (nonLue) return readRefreshed(nonLue, options);
      return analyse ? readFigures(analyse.periode, options) : {};
    };
    await run("lecture", work, () => void readAgain());
  };

  /**
   * The sheet's own period. One that was mistyped there is not replaced: the survey's is offered, and
   * the error says what is wrong.
   */
  const readOwnPeriode = async ({ signal }: LectureOptions): Promise<Periode> => {
    const before = get().saisie;
    const offerUnlessStopped = (periode: Periode): void => {
      if (!signal?.aborted) offer(periode, before);
    };
    try {
      const periode = await readPeriodeOfSheet(ports);
      offerUnlessStopped(periode);
      return periode;
    } catch (error: unknown) {
      offerUnlessStopped(periodeDeLEnquete(today()));
      throw error;
    }
  };

  const open = async (): Promise<void> => {
    const { travail, nonLue } = get();
    if (travail !== null) return;
    if (nonLue) return readAgain();
    const work = async (options: LectureOptions): Promise<Partial<EtatResultats>> => {
      const periode = await readOwnPeriode(options);
      return { ...(await readFigures(periode, options)), actualisation: null };
    };
    await run("lecture", work, () => void open());
  };

  const isWriting = (): boolean =>
    get().travail === "actualisation" || get().travail === "recreation";

  /** Null: on the sheet's own period, which is never replaced by the one that is chosen here. */
  const refreshOn = async (chosen: Periode | null, again: () => Promise<void>): Promise<void> => {
    if (isWriting()) return;
    const before = get().saisie;
    let written = false;
    const work = async (options: LectureOptions): Promise<Partial<EtatResultats>> => {
      // Nothing is written as long as what the check needs has not come.
      await ports.lateAdapters();
      const nonLue = await refreshSheets(ports, chosen);
      written = true;
      change({ nonLue });
      if (chosen === null) offer(nonLue.periode, before);
      return readRefreshed(nonLue, options);
    };
    // What was written stands: only what is left is tried again.
    await run("actualisation", work, () => void (written ? readAgain() : again()));
  };
  const refreshSheetPeriode = (): Promise<void> => refreshOn(null, refreshSheetPeriode);

  const refresh = async (): Promise<void> => {
    if (isWriting()) return;
    const periode = periodeOfSaisie(get().saisie, today());
    change({ tente: periode === null });
    if (periode) await refreshOn(periode, refresh);
  };

  const rebuildTableaux = async (suite: () => void): Promise<void> => {
    if (isWriting()) return;
    const work = async (): Promise<Partial<EtatResultats>> => {
      await (await ports.lateAdapters()).feuilles.rebuildTableaux();
      return {};
    };
    if (await run("recreation", work, () => void rebuildTableaux(suite))) suite();
  };

  const showRefreshed = (nonLue: Actualisation): void => {
    // What is being written here comes after it, and is read then.
    if (isWriting()) return;
    dropReading();
    change({ nonLue, saisie: offered(nonLue.periode), interruption: null, erreur: null });
    void readAgain();
  };

  const showFailure = (error: unknown): void => {
    dropReading();
    travaux.fail(error, () => void refreshSheetPeriode());
  };

  return {
    get,
    subscribe: store.subscribe,
    today,
    open,
    readAgain,
    choose: (saisie) => change({ saisie: { ...get().saisie, ...saisie }, tente: false }),
    refresh,
    refreshShown: async () => {
      const { analyse } = get();
      if (analyse) change({ saisie: offered(analyse.periode) });
      await refresh();
    },
    rebuildTableaux,
    interrupt: travaux.stop,
    show: (event) => {
      if (event.type === "actualisation") showRefreshed(event.actualisation);
      else showFailure(event.error);
    },
  };
}
