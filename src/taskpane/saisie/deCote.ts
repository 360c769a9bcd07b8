import type { AppelDeCote, AppelsDeCote } from "../../application/latePorts";
import type { Envois } from "../../application/envois";
import { isBlankSaisie } from "../../application/newSaisie";
import type { DeviceClock, SaisieEnCours } from "../../application/ports";
import {
  type Chronometre,
  cutGap,
  etatOf,
  isLastGap,
  pauseChronometre,
  resumeChronometre,
} from "../../domain/chronometre";
import { createStore, type Store } from "../store";
import { createMontre, type Gap, type Montre } from "./montre";
import type { SaisieSession } from "./saisieSession";

/**
 * Calls that wait while another one is taken: each keeps its own fields, ids and timer, on the device,
 * until it is taken up again. A call is in the form or aside, never in both and never in neither.
 */
export interface DeCote extends Pick<Store<readonly AppelDeCote[]>, "get" | "subscribe"> {
  /**
   * Puts the call of the form aside with its timer paused, and empties the form. False, with the form as
   * it was, while the workbook is being written, where nothing was entered, and where the device refuses.
   */
  readonly putAside: (enregistrement: Forme) => boolean;
  /** Takes a call into the form; the one that is there goes aside. False, with nothing changed, as above. */
  readonly takeUp: (idAppel: string, enregistrement: Forme) => boolean;
  /** Pauses the timer of a call that is aside, or lets it go on there. */
  readonly toggle: (idAppel: string) => void;
  /** Leaves out of the running timers what passed while the computer slept; to be asked often while one runs. */
  readonly look: () => void;
}

/** The form, with what goes on around it. */
interface Forme {
  readonly get: () => { readonly occupe: boolean };
  readonly restore: (saisie: SaisieEnCours) => void;
}

interface DeCotePorts {
  readonly session: SaisieSession;
  readonly montre: Montre;
  readonly clock: DeviceClock;
  readonly envois: Pick<Envois, "contains" | "subscribe">;
  readonly lateAdapters: () => Promise<{ readonly deCote: () => AppelsDeCote }>;
}

/** Takes up what the device kept; its code comes after the first load. */
export async function createDeCote(ports: DeCotePorts): Promise<DeCote> {
  const { session, montre, clock, envois } = ports;
  const kept = (await ports.lateAdapters()).deCote();
  // The form's watch tells each gap once, to the form: these timers have one of their own, set alike.
  const watch = createMontre(clock);
  const offset = montre.now() - watch.now();

  /** What was stopped between two steps left a call in two places: the form and the outbox have the later one. */
  const read = (): readonly AppelDeCote[] =>
    kept
      .list()
      .filter(
        ({ saisie: { idAppel } }) =>
          idAppel !== session.get().saisie.idAppel && !envois.contains(idAppel),
      );
  const store = createStore(read());
  const refresh = (): void => store.set(read());
  kept.subscribe(refresh);
  envois.subscribe(refresh);

  const changeTimers = (change: (chronometre: Chronometre) => Chronometre, id?: string): void => {
    for (const appel of store.get()) {
      const { saisie } = appel;
      if (!saisie.chronometre || (id !== undefined && saisie.idAppel !== id)) continue;
      const chronometre = change(saisie.chronometre);
      if (chronometre !== saisie.chronometre)
        kept.put({ ...appel, saisie: { ...saisie, chronometre } });
    }
    refresh();
  };
  const look = (): void => {
    const gap = watch.look();
    if (gap) changeTimers((chronometre) => withoutGap(chronometre, shifted(gap, offset)));
  };
  const put = (saisie: SaisieEnCours): boolean => {
    const relance = saisie.chronometre !== null && etatOf(saisie.chronometre) === "enCours";
    const paused = mapTimer(saisie, (one) => pauseChronometre(one, montre.now()));
    return kept.put({ saisie: paused, instant: clock.now(), relance });
  };
  const putAside: DeCote["putAside"] = (enregistrement) => {
    look();
    session.look();
    const { saisie } = session.get();
    if (enregistrement.get().occupe || isBlankSaisie(saisie) || !put(saisie)) return false;
    session.renew();
    // What was said of that call, its faults among it, is not of the next one.
    enregistrement.restore(session.get().saisie);
    refresh();
    return true;
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    putAside,
    takeUp: (idAppel, enregistrement) => {
      look();
      const appel = store.get().find(({ saisie }) => saisie.idAppel === idAppel);
      if (!appel || enregistrement.get().occupe) return false;
      if (!isBlankSaisie(session.get().saisie) && !putAside(enregistrement)) return false;
      const { saisie, relance } = appel;
      enregistrement.restore(
        relance ? mapTimer(saisie, (one) => resumeChronometre(one, montre.now())) : saisie,
      );
      kept.remove(idAppel);
      refresh();
      return true;
    },
    toggle: (idAppel) => {
      look();
      const now = montre.now();
      changeTimers(
        (chronometre) =>
          etatOf(chronometre) === "enCours"
            ? pauseChronometre(chronometre, now)
            : resumeChronometre(chronometre, now),
        idAppel,
      );
    },
    look,
  };
}

const shifted = ({ from, to, ms }: Gap, by: number): Gap => ({ from: from + by, to: to + by, ms });

/** Another pane of the same user may have noticed the gap, and said so, a moment before. */
const withoutGap = (chronometre: Chronometre, gap: Gap): Chronometre =>
  isLastGap(chronometre, gap) ? chronometre : cutGap(chronometre, gap);

function mapTimer(
  saisie: SaisieEnCours,
  change: (chronometre: Chronometre) => Chronometre,
): SaisieEnCours {
  const { chronometre } = saisie;
  return chronometre ? { ...saisie, chronometre: change(chronometre) } : saisie;
}
