import type { Envoi, EnvoiStore } from "./ports";

/** The outbox as this pane sees it: what the device refuses to keep lives as long as the pane. */
export interface EnvoisGardes {
  /** The oldest first. */
  readonly list: () => Envoi[];
  readonly put: (envoi: Envoi) => void;
  /** Takes an entry out, unless another has taken its place. */
  readonly remove: (envoi: Envoi) => void;
  /** Puts an entry in place of one that still stands; false when it does not. */
  readonly replace: (before: Envoi, after: Envoi) => boolean;
  /** Whether the device keeps every entry that waits. */
  readonly conserve: () => boolean;
}

interface Volatile {
  readonly envoi: Envoi;
  /** What the device still keeps of that call, out of date. */
  readonly former: Envoi | undefined;
}

export function createEnvoisGardes(store: EnvoiStore): EnvoisGardes {
  /** Entries that the device refused, by call. */
  const volatiles = new Map<string, Volatile>();
  const list = (): Envoi[] =>
    [
      ...store.list().filter(({ idAppel }) => !volatiles.has(idAppel)),
      ...[...volatiles.values()].map(({ envoi }) => envoi),
    ].sort((one, other) => one.instant - other.instant);
  const put = (envoi: Envoi): void => {
    const { idAppel } = envoi;
    if (store.put(envoi)) volatiles.delete(idAppel);
    else
      volatiles.set(idAppel, {
        envoi,
        former: store.list().find((kept) => kept.idAppel === idAppel),
      });
  };
  const stands = (envoi: Envoi): boolean => {
    const now = list().find(({ idAppel }) => idAppel === envoi.idAppel);
    return now !== undefined && JSON.stringify(now) === JSON.stringify(envoi);
  };
  return {
    list,
    put,
    remove: (envoi) => {
      if (!stands(envoi)) return;
      store.remove(volatiles.get(envoi.idAppel)?.former ?? envoi);
      volatiles.delete(envoi.idAppel);
    },
    replace: (before, after) => {
      const standing = stands(before);
      if (standing) put(after);
      return standing;
    },
    conserve: () => [...volatiles.values()].every(({ envoi }) => envoi.ecrit !== null),
  };
}
