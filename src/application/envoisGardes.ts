import type { Envoi, EnvoiStore } from "./ports";

/** The outbox as this pane sees it: what the device refuses to keep lives as long as the pane. */
export interface EnvoisGardes {
  /** Those that are not written, the oldest first. */
  readonly waiting: () => Envoi[];
  /** The calls that are written in a workbook, and all those that the device refused, maybe twice. */
  readonly written: (document: string) => string[];
  /** Those that take up a case, the oldest first; among them what the device refused to keep. */
  readonly withCas: () => Envoi[];
  readonly get: (idAppel: string) => Envoi | null;
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
  readonly former: Envoi | null;
}

export function createEnvoisGardes(store: EnvoiStore): EnvoisGardes {
  /** Entries that the device refused, by call. */
  const volatiles = new Map<string, Volatile>();
  /** In place of what the device still keeps of the same calls. */
  const withVolatiles = (kept: Envoi[]): Envoi[] =>
    volatiles.size === 0
      ? kept
      : [
          ...kept.filter(({ idAppel }) => !volatiles.has(idAppel)),
          ...[...volatiles.values()].map(({ envoi }) => envoi),
        ].sort((one, other) => one.instant - other.instant);
  const get = (idAppel: string): Envoi | null =>
    volatiles.get(idAppel)?.envoi ?? store.get(idAppel);
  const put = (envoi: Envoi): void => {
    const { idAppel } = envoi;
    if (store.put(envoi)) volatiles.delete(idAppel);
    else volatiles.set(idAppel, { envoi, former: store.get(idAppel) });
  };
  const stands = (envoi: Envoi): boolean => {
    const now = get(envoi.idAppel);
    return now !== null && (now === envoi || JSON.stringify(now) === JSON.stringify(envoi));
  };
  return {
    waiting: () => withVolatiles(store.waiting()).filter(({ ecrit }) => !ecrit),
    written: (document) => [...store.written(document), ...volatiles.keys()],
    withCas: () => withVolatiles(store.withCas()),
    get,
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
