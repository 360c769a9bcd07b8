import { localDayOf } from "../../../domain/dates";
import { createStore, type Store } from "../../store";
import type { SaisiePeriode } from "../choixPeriode";
import type { ResultatsPorts } from "../resultatsPorts";
import { type Atelier, createAtelier } from "./atelier";
import type { EtatResultats } from "./etatResultats";

/** What the parts of the screen's session share. */
export interface Contexte {
  readonly ports: ResultatsPorts;
  readonly store: Pick<Store<EtatResultats>, "get" | "subscribe">;
  readonly change: (part: Partial<EtatResultats>) => void;
  readonly atelier: Atelier;
  /** Serial day. */
  readonly today: () => number;
}

export function createContexte(ports: ResultatsPorts, saisie: SaisiePeriode): Contexte {
  const store = createStore<EtatResultats>({
    saisie,
    tente: false,
    travail: null,
    progression: null,
    analyse: null,
    controle: null,
    actualisation: null,
    interruption: null,
    erreur: null,
  });
  const change = (part: Partial<EtatResultats>): void => store.set({ ...store.get(), ...part });
  return {
    ports,
    store,
    change,
    atelier: createAtelier({ get: store.get, change }),
    today: () => localDayOf(ports.clock.now()),
  };
}

/** A choice that the workbook gives, unless another was made here since `before` stood. */
export function unlessChosen(
  { store }: Contexte,
  before: SaisiePeriode,
  saisie: SaisiePeriode,
): SaisiePeriode {
  const now = store.get().saisie;
  return now === before ? saisie : now;
}
