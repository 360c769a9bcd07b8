import type { AppelDeCote, AppelsDeCote } from "../application/latePorts";
import { asFields, asNumber, asText } from "./jsonShape";
import { attempt, createJsonStore, parseText, keysUnder } from "./jsonStore";
import { parseSaisie } from "./parseSaisie";

/** What the keys of calls that were put aside begin with, after the add-in's own prefix. */
export const PREFIXE_DE_COTE = "suivi.de-cote.1:";

interface Garde extends AppelDeCote {
  readonly document: string;
}

/**
 * The calls that were put aside in one workbook (`document`), one a key of this add-in's own partition
 * (`prefix`). `storage` null stands for a device that keeps nothing.
 */
export function createAppelsDeCote(
  storage: Storage | null,
  prefix: string,
  document: string,
): AppelsDeCote {
  const keyPrefix = prefix + PREFIXE_DE_COTE;
  const keys = (): string[] => keysUnder(storage, keyPrefix);
  const at = (key: string): Garde | null =>
    parseText(
      attempt(() => storage?.getItem(key) ?? null, null),
      parseGarde,
    );
  return {
    list: () =>
      keys()
        .flatMap((key) => at(key) ?? [])
        .filter((garde) => garde.document === document)
        .map(({ saisie, instant, relance }) => ({ saisie, instant, relance }))
        .sort((one, other) => one.instant - other.instant),
    put: (appel) =>
      createJsonStore(storage, keyPrefix + appel.saisie.idAppel, parseGarde).save({
        ...appel,
        document,
      }),
    remove: (idAppel) => createJsonStore(storage, keyPrefix + idAppel, parseGarde).clear(),
    subscribe: (listener) => {
      const onStorage = ({ key }: StorageEvent): void => {
        if (key?.startsWith(keyPrefix)) listener();
      };
      window.addEventListener("storage", onStorage);
      return () => window.removeEventListener("storage", onStorage);
    },
  };
}

/** An entry as `JSON.stringify` wrote it; null for anything else. */
function parseGarde(json: unknown): Garde | null {
  const fields = asFields(json);
  const saisie = parseSaisie(fields?.["saisie"]);
  const document = asText(fields?.["document"]);
  const instant = asNumber(fields?.["instant"]);
  if (!saisie || document === null || instant === null) return null;
  return { document, saisie, instant, relance: fields?.["relance"] === true };
}
