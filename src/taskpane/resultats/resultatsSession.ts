import type { RefreshReport } from "../../application/ports";
import type { Resultats } from "../../application/refreshResultats";
import { localDayOf } from "../../domain/dates";
import type { PaneEvent } from "../paneEvents";
import type { PaneServices } from "../services";
import { createStore, type Store } from "../store";
import { periodeOfSaisie, type SaisiePeriode, saisieOfPeriode } from "./choixPeriode";

/** What the screen « Résultats » shows. */
export interface EtatResultats {
  readonly saisie: SaisiePeriode;
  /** « Actualiser » was tried with dates that make no period: the faults show. */
  readonly tente: boolean;
  readonly occupe: boolean;
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
  readonly show: (event: Exclude<PaneEvent, { type: "nouvelAppel" }>) => void;
}

type Services = Pick<
  PaneServices,
  "clock" | "currentPeriode" | "readResultats" | "refreshResultats"
>;

export function createResultatsSession(services: Services): ResultatsSession {
  const today = (): number => localDayOf(services.clock.now());
  const store = createStore<EtatResultats>({
    saisie: { choix: "trimestre", du: "", au: "" },
    tente: false,
    occupe: false,
    resultats: null,
    actualisation: null,
    erreur: null,
  });
  const change = (part: Partial<EtatResultats>): void => store.set({ ...store.get(), ...part });

  /** One request at a time; a failure keeps the figures that show and offers another try. */
  const run = async (
    action: () => Promise<Partial<EtatResultats>>,
    retry: () => void,
  ): Promise<void> => {
    if (store.get().occupe) return;
    change({ occupe: true, erreur: null });
    try {
      change({ ...(await action()), occupe: false });
    } catch (error: unknown) {
      change({ occupe: false, erreur: { error, retry } });
    }
  };

  const open = (): Promise<void> =>
    run(
      async () => {
        const periode = await services.currentPeriode();
        const resultats = await services.readResultats(periode);
        return { saisie: saisieOfPeriode(periode, today()), resultats, actualisation: null };
      },
      () => void open(),
    );

  const refresh = async (): Promise<void> => {
    const periode = periodeOfSaisie(store.get().saisie, today());
    change({ tente: periode === null });
    if (!periode) return;
    await run(
      async () => {
        const { rapport, stamp, ...resultats } = await services.refreshResultats(periode);
        return { resultats, actualisation: { rapport, stamp } };
      },
      () => void refresh(),
    );
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    open,
    choose: (saisie) => change({ saisie: { ...store.get().saisie, ...saisie }, tente: false }),
    refresh,
    show: (event) => {
      if (event.type === "actualisationImpossible") {
        change({ erreur: { error: event.error, retry: () => void refresh() } });
        return;
      }
      const { rapport, stamp, ...resultats } = event.resultats;
      change({
        saisie: saisieOfPeriode(resultats.periode, today()),
        resultats,
        actualisation: { rapport, stamp },
        erreur: null,
      });
    },
  };
}
