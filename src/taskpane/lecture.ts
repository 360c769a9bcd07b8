import { createStore, type Store } from "./store";

/** Something that is read from the workbook and shown. */
export interface EtatLecture<T> {
  /** What was read last; null before. */
  readonly valeur: T | null;
  readonly enCours: boolean;
  readonly erreur: { readonly error: unknown } | null;
}

export interface Lecture<T> extends Pick<Store<EtatLecture<T>>, "get" | "subscribe"> {
  /** Reads anew; of several readings the one asked for last shows. A failure keeps what was read before. */
  readonly read: (read: () => Promise<T>) => Promise<void>;
  /** Changes what shows, once something was read. */
  readonly change: (update: (valeur: T) => T) => void;
}

export function createLecture<T>(): Lecture<T> {
  const store = createStore<EtatLecture<T>>({ valeur: null, enCours: false, erreur: null });
  let latest = 0;
  return {
    get: store.get,
    subscribe: store.subscribe,
    read: async (read) => {
      latest += 1;
      const turn = latest;
      const settle = (part: Partial<EtatLecture<T>>): void => {
        if (turn === latest) store.set({ ...store.get(), ...part, enCours: false });
      };
      store.set({ ...store.get(), enCours: true, erreur: null });
      try {
        settle({ valeur: await read() });
      } catch (error: unknown) {
        settle({ erreur: { error } });
      }
    },
    change: (update) => {
      const { valeur, ...rest } = store.get();
      if (valeur !== null) store.set({ ...rest, valeur: update(valeur) });
    },
  };
}
