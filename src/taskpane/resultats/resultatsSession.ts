import { localDayOf } from "../../domain/dates";
import { periodeDeLEnquete } from "../../domain/enquete/periodeDeLEnquete";
import type { PaneEvent } from "../paneEvents";
import type { Store } from "../store";
import { type SaisiePeriode, saisieOfPeriode } from "./choixPeriode";
import type { ResultatsPorts } from "./resultatsPorts";
import { actualiser, mettreAJour, recreer } from "./session/actualisation";
import { createContexte } from "./session/contexte";
import type { EtatResultats } from "./session/etatResultats";
import { ouvrir, relire } from "./session/lectureResultats";
import { montrer, montrerEchec } from "./session/ruban";

export interface ResultatsSession extends Pick<Store<EtatResultats>, "get" | "subscribe"> {
  /** Serial day. */
  readonly today: () => number;
  /** Reads the figures of the sheet's own period; changes nothing in the workbook. */
  readonly open: () => Promise<void>;
  /** Reads the figures that show once more, and compares them with the sheets; writes nothing. */
  readonly relire: () => Promise<void>;
  readonly choose: (saisie: Partial<SaisiePeriode>) => void;
  /** Writes the chosen period, refreshes the sheet's tables and shows the same figures. */
  readonly refresh: () => Promise<void>;
  /** The same on the period of the figures that show, whatever is chosen. */
  readonly mettreAJour: () => Promise<void>;
  /** Makes the missing pivot tables, then does `suite`: what failed without them. */
  readonly recreer: (suite: () => void) => Promise<void>;
  /** Stops the reading at its next block; the former figures stay. */
  readonly interrompre: () => void;
  /** Shows what the ribbon's button did, then compares it with the sheets. */
  readonly show: (event: RibbonResultats) => void;
}

export type RibbonResultats = Extract<
  PaneEvent,
  { type: "resultats" } | { type: "actualisationImpossible" }
>;

export function createResultatsSession(ports: ResultatsPorts): ResultatsSession {
  const today = localDayOf(ports.clock.now());
  const contexte = createContexte(ports, saisieOfPeriode(periodeDeLEnquete(today), today));
  const { store, change, atelier } = contexte;
  return {
    get: store.get,
    subscribe: store.subscribe,
    today: contexte.today,
    open: () => ouvrir(contexte),
    relire: () => relire(contexte),
    choose: (saisie) => change({ saisie: { ...store.get().saisie, ...saisie }, tente: false }),
    refresh: () => actualiser(contexte),
    mettreAJour: () => mettreAJour(contexte),
    recreer: (suite) => recreer(contexte, suite),
    interrompre: atelier.interrompre,
    show: (event) => {
      if (event.type === "resultats") void montrer(contexte, event.resultats);
      else montrerEchec(contexte, event.error);
    },
  };
}
