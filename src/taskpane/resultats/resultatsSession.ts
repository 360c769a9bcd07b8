import type { RefreshReport } from "../../application/ports";
import {
  currentPeriode,
  readResultats,
  type RefreshedResultats,
  refreshResultats,
  type Resultats,
} from "../../application/refreshResultats";
import { localDayOf } from "../../domain/dates";
import { type Periode, trimestreOf } from "../../domain/periode";
import type { PaneEvent } from "../paneEvents";
import type { PaneServices } from "../services";
import { createStore, type Store } from "../store";
import { periodeOfSaisie, type SaisiePeriode, saisieOfPeriode } from "./choixPeriode";

/** What the screen « Résultats » shows. */
export interface EtatResultats {
  readonly saisie: SaisiePeriode;
  /** « Actualiser » was tried with dates that make no period: the faults show. */
  readonly tente: boolean;
  /** What is under way; a mere reading gives way to anything else. */
  readonly travail: "lecture" | "actualisation" | null;
  /** The last figures that were read; null before. */
  readonly resultats: Resultats | null;
  /** What the last refresh did to the sheet; null while the figures come from a mere reading. */
  readonly actualisation: { readonly stamp: string; readonly rapport: RefreshReport } | null;
  readonly erreur: { readonly error: unknown; readonly retry: () => void } | null;
}

export interface ResultatsSession extends Pick<Store<EtatResultats>, "get" | "subscribe"> {
  /** Reads the figures of the sheet's own period; changes nothing in the workbook. */
  readonly open: () => Promise<void>;
  readonly choose: (saisie: Partial<SaisiePeriode>) => void;
  /** Writes the chosen period, refreshes the sheet's tables and shows the same figures. */
  readonly refresh: () => Promise<void>;
  /** Shows what the ribbon's button did. */
  readonly show: (event: RibbonResultats) => void;
}

export type RibbonResultats = Extract<
  PaneEvent,
  { type: "resultats" } | { type: "actualisationImpossible" }
>;

type Services = Pick<PaneServices, "clock" | "historique" | "resultats">;

export function createResultatsSession(services: Services): ResultatsSession {
  const today = (): number => localDayOf(services.clock.now());
  const proposed = (): SaisiePeriode => saisieOfPeriode(trimestreOf(today()), today());
  const store = createStore<EtatResultats>({
    saisie: proposed(),
    tente: false,
    travail: null,
    resultats: null,
    actualisation: null,
    erreur: null,
  });
  const change = (part: Partial<EtatResultats>): void => store.set({ ...store.get(), ...part });

  let latest = 0;
  /** What comes out of the latest request only; a failure keeps the figures that show and offers another try. */
  const run = async (
    travail: NonNullable<EtatResultats["travail"]>,
    action: () => Promise<Partial<EtatResultats>>,
    retry: () => void,
  ): Promise<void> => {
    latest += 1;
    const turn = latest;
    const settle = (part: Partial<EtatResultats>): void => {
      if (turn === latest) change({ ...part, travail: null });
    };
    change({ travail, erreur: null });
    try {
      settle(await action());
    } catch (error: unknown) {
      settle({ erreur: { error, retry } });
    }
  };

  const giveUpReading = (): void => {
    if (store.get().travail !== "lecture") return;
    latest += 1;
    change({ travail: null });
  };

  /** `saisie`, unless another choice was made since `before` stood. */
  const unlessChosen = (before: SaisiePeriode, saisie: SaisiePeriode): SaisiePeriode => {
    const now = store.get().saisie;
    return now === before ? saisie : now;
  };

  const open = async (): Promise<void> => {
    const { saisie: before, travail } = store.get();
    if (travail !== null) return;
    const retry = (): void => void open();
    const read = async (): Promise<Partial<EtatResultats>> => {
      let periode: Periode;
      try {
        periode = await currentPeriode(services);
      } catch (error: unknown) {
        return { saisie: unlessChosen(before, proposed()), erreur: { error, retry } };
      }
      const resultats = await readResultats(services, periode);
      const saisie = unlessChosen(before, saisieOfPeriode(periode, today()));
      return { saisie, resultats, actualisation: null };
    };
    await run("lecture", read, retry);
  };

  const refresh = async (): Promise<void> => {
    const { saisie, travail } = store.get();
    if (travail === "actualisation") return;
    const periode = periodeOfSaisie(saisie, today());
    change({ tente: periode === null });
    if (!periode) return;
    await run(
      "actualisation",
      async () => figuresOf(await refreshResultats(services, periode)),
      () => void refresh(),
    );
  };

  /** What the ribbon's button does: the sheet's own period is never replaced by the one chosen here. */
  const refreshSheet = async (): Promise<void> => {
    const { saisie: before, travail } = store.get();
    if (travail === "actualisation") return;
    await run(
      "actualisation",
      async () => {
        const refreshed = await refreshResultats(services, await currentPeriode(services));
        const saisie = unlessChosen(before, saisieOfPeriode(refreshed.periode, today()));
        return { saisie, ...figuresOf(refreshed) };
      },
      () => void refreshSheet(),
    );
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    open,
    choose: (saisie) => change({ saisie: { ...store.get().saisie, ...saisie }, tente: false }),
    refresh,
    show: (event) => {
      giveUpReading();
      if (event.type === "actualisationImpossible") {
        change({ erreur: { error: event.error, retry: () => void refreshSheet() } });
        return;
      }
      const saisie = saisieOfPeriode(event.resultats.periode, today());
      change({ saisie, ...figuresOf(event.resultats), erreur: null });
    },
  };
}

function figuresOf({
  rapport,
  stamp,
  ...resultats
}: RefreshedResultats): Pick<EtatResultats, "resultats" | "actualisation"> {
  return { resultats, actualisation: { rapport, stamp } };
}
