import { isBlankSaisie, isoDay, newSaisie } from "../../application/newSaisie";
import type {
  Clock,
  IdGenerator,
  PreferencesStore,
  SaisieEnCours,
  SaisieStore,
} from "../../application/ports";
import { type Chronometre, isLastGap } from "../../domain/chronometre";
import { localDayOf } from "../../domain/dates";
import type { Preferences } from "../../domain/preferences";
import { createStore } from "../store";
import type { Montre } from "./montre";
import { type SaisieAction, saisieReducer } from "./saisieReducer";

/** What the form shows. */
export interface SaisieSnapshot {
  readonly saisie: SaisieEnCours;
  /** False when the device refuses to keep the form: closing the pane would lose it. */
  readonly conservee: boolean;
}

interface SessionPorts {
  readonly saisies: SaisieStore;
  readonly preferences: PreferencesStore;
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly montre: Montre;
}

/**
 * The call being entered, kept on the device at each change and shared with the user's other panes on
 * this workbook: they are one form. A change is made to what the device keeps at that moment, so what
 * two panes entered stands together, and of one field what was entered last; a call that one of them
 * saved, erased or put aside has left the others too.
 */
export interface SaisieSession {
  readonly get: () => SaisieSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: SaisieAction) => void;
  /** Leaves out of the timer what passed while the computer slept; to be asked often while it runs. */
  readonly look: () => void;
  /** A person does something in the form. */
  readonly touch: () => void;
  /** An empty form in place of this one. */
  readonly renew: () => void;
  /** The call is kept elsewhere: the device forgets its form, which still shows. */
  readonly forget: () => void;
  /** Gives today's date to a form that is still empty a day after. */
  readonly renewStale: () => void;
  /** Does some work on the form as it stands: what another pane keeps meanwhile shows afterwards. */
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Takes up what the device kept, or starts with an empty form. */
export function createSaisieSession(ports: SessionPorts): SaisieSession {
  const { saisies, preferences, clock, montre } = ports;
  let day = localDayOf(clock.now());
  const store = createStore<SaisieSnapshot>({
    saisie: saisies.load() ?? newSaisie(ports),
    conservee: true,
  });
  const keep = (saisie: SaisieEnCours): boolean => {
    if (!isBlankSaisie(saisie)) return saisies.save(saisie);
    saisies.clear();
    return store.get().conservee;
  };
  const change = (saisie: SaisieEnCours): void => {
    if (saisie !== store.get().saisie) store.set({ saisie, conservee: keep(saisie) });
  };
  let known = preferences.load();
  /** What the settings now say goes into the form that still shows what they said before. */
  const follow = (now: Preferences): void => {
    const before = known;
    known = now;
    saisies.look();
    const { saisie } = store.get();
    const referent = saisie.referent === before.referent ? now.referent : saisie.referent;
    const untouched = isBlankSaisie(saisie) && saisie.canal === before.canal;
    const canal = untouched ? now.canal : saisie.canal;
    if (referent !== saisie.referent || canal !== saisie.canal)
      change({ ...saisie, referent, canal });
  };
  preferences.subscribe(follow);
  let held = false;
  let keptMeanwhile: SaisieEnCours | null | undefined;
  const adopt = (kept: SaisieEnCours | null): void => {
    if (held) {
      keptMeanwhile = kept;
      return;
    }
    const { saisie, conservee } = store.get();
    if (kept !== null || !isBlankSaisie(saisie))
      store.set({ saisie: kept ?? newSaisie(ports), conservee });
  };
  saisies.subscribe(adopt);
  /** On what the device keeps now, which another pane may have changed a moment before. */
  const apply = (action: SaisieAction): void => {
    saisies.look();
    change(saisieReducer(store.get().saisie, action));
  };
  const renew = (): void => {
    day = localDayOf(clock.now());
    change(newSaisie(ports));
  };
  const renewStale = (): void => {
    saisies.look();
    const today = localDayOf(clock.now());
    const { saisie } = store.get();
    if (day === today || !isBlankSaisie(saisie)) return;
    day = today;
    change({ ...saisie, date: isoDay(today) });
  };
  let ours: Chronometre["trous"];
  const look = (): void => {
    saisies.look();
    const gap = montre.look();
    const { saisie } = store.get();
    const { chronometre } = saisie;
    if (!gap || !chronometre) return;
    // Another pane of the same user may have noticed it, and said so, a moment before.
    if (chronometre.trous !== ours && isLastGap(chronometre, gap)) return;
    apply({ type: "gap", gap });
    ours = store.get().saisie.chronometre?.trous;
  };
  const touch = (): void => apply({ type: "touch", now: montre.now() });
  const release = (): void => {
    held = false;
    if (keptMeanwhile !== undefined) adopt(keptMeanwhile);
    keptMeanwhile = undefined;
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    dispatch: (action) => {
      // Not only when the form takes the focus: a click gives it to no button in WebKit.
      if (action.type !== "replace") renewStale();
      look();
      apply(action);
      if (action.type === "edit" && action.champs.referent !== undefined)
        preferences.save({ referent: action.champs.referent });
      if (action.type.startsWith("edit")) touch();
    },
    look,
    touch,
    renew,
    forget: () => saisies.clear(),
    renewStale,
    hold: async (work) => {
      held = true;
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}
