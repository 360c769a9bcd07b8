import type { Ecrit, Envoi, EnvoiStore, Repere } from "../application/ports";
import { attempt, createJsonStore, parseText, keysUnder } from "./jsonStore";
import { asFields, asList, asNumber, asText } from "./jsonShape";
import { parseSaisie } from "./parseSaisie";
import {
  byColumn,
  COLONNES,
  type Colonnes,
  isContenuEcrit,
  keysWritten,
  type LigneHistorique,
} from "../domain/historique";

/** Raised only together with a way to read what older panes left: these are calls that nobody else has. */
const VERSION = "1";

/** What an entry's text holds when its call is written, or takes up a case: no text inside has bare quotes. */
const ECRIT = ',"ecrit":{';
const CAS = ',"cas":"';

type Entry = readonly [key: string, text: string];

/**
 * The outbox under keys of this add-in's own partition (`prefix`), one a call, on this device only.
 * `storage` null stands for a device that keeps nothing.
 */
export function createEnvoiStore(storage: Storage | null, prefix: string): EnvoiStore {
  const keyPrefix = `${prefix}suivi.envoi.${VERSION}:`;
  const asidePrefix = `${prefix}suivi.envoi-illisible.${VERSION}:`;
  /** Entries as they were read last: reading them all again must cost nothing. */
  const parsed = new Map<string, { readonly text: string; readonly envoi: Envoi | null }>();
  const textAt = (key: string): string => attempt(() => storage?.getItem(key) ?? "", "");
  const read = (key: string, text = textAt(key)): Envoi | null => {
    const known = parsed.get(key);
    if (known?.text === text) return known.envoi;
    const envoi = parseText(text, parseEnvoi);
    parsed.set(key, { text, envoi });
    return envoi;
  };
  /** A thousand written calls may be kept, and nothing needs what they say when a pane starts. */
  const entries = (isWanted: (text: string) => boolean): Entry[] =>
    keysUnder(storage, keyPrefix)
      .map((key): Entry => [key, textAt(key)])
      .filter(([, text]) => isWanted(text));
  const waiting = (): Entry[] => entries((text) => !text.includes(ECRIT));
  const readAll = (wanted: readonly Entry[]): Envoi[] =>
    wanted
      .flatMap((entry) => read(...entry) ?? [])
      .sort((one, other) => one.instant - other.instant);
  return {
    waiting: () => readAll(waiting()),
    written: (document) => {
      const its = `,"document":${JSON.stringify(document)},`;
      return entries((text) => text.includes(its) && text.includes(ECRIT)).map(([key]) =>
        key.slice(keyPrefix.length),
      );
    },
    withCas: () => readAll(entries((text) => text.includes(CAS))),
    get: (idAppel) => read(keyPrefix + idAppel),
    put: (envoi) => createJsonStore(storage, keyPrefix + envoi.idAppel, parseEnvoi).save(envoi),
    remove: (envoi) => {
      const key = keyPrefix + envoi.idAppel;
      if (JSON.stringify(read(key)) !== JSON.stringify(envoi)) return;
      attempt(() => storage?.removeItem(key), undefined);
      parsed.delete(key);
    },
    setUnreadableAside: () => {
      const unreadable = waiting().filter((entry) => !read(...entry));
      for (const [key, text] of unreadable)
        // Where the device has no room for the copy, the original stays.
        attempt(() => {
          storage?.setItem(asidePrefix + key.slice(keyPrefix.length), text);
          storage?.removeItem(key);
        }, undefined);
      return unreadable.length;
    },
    subscribe: (listener) => {
      const onStorage = ({ key }: StorageEvent): void => {
        if (key?.startsWith(keyPrefix)) listener();
      };
      window.addEventListener("storage", onStorage);
      return () => window.removeEventListener("storage", onStorage);
    },
  };
}

/**
 * An entry as `JSON.stringify` wrote it; its form may be lost. Rows that wait must be readable; of a written
 * call they are else none: a loss can then be told, not mended.
 */
function parseEnvoi(json: unknown): Envoi | null {
  const fields = asFields(json);
  const idAppel = asText(fields?.["idAppel"]);
  const document = asText(fields?.["document"]);
  const instant = asNumber(fields?.["instant"]);
  const ecrit = parseEcrit(fields?.["ecrit"]);
  const lignes = asList(fields?.["lignes"], parseLigne) ?? (ecrit && []);
  const essais = asList(fields?.["essais"], parseLigne);
  if (!idAppel || document === null || instant === null || !lignes || !essais) return null;
  const saisie = parseSaisie(fields?.["saisie"]);
  return {
    idAppel,
    document,
    instant,
    lignes,
    essais,
    version: asText(fields?.["version"]) ?? undefined,
    saisie,
    cas: asText(fields?.["cas"]) ?? undefined,
    ecrit,
  };
}

/** Where it cannot be read the call counts as waiting: sending it again changes nothing. */
function parseEcrit(json: unknown): Ecrit | null {
  const fields = asFields(json);
  const instant = asNumber(fields?.["instant"]);
  const reperes = asList(fields?.["reperes"], parseRepere);
  return instant === null || !reperes
    ? null
    : { instant, enregistre: fields?.["enregistre"] === true, reperes };
}

function parseRepere(json: unknown): Repere | null {
  const fields = asFields(json);
  const text = (key: string): string => asText(fields?.[key]) ?? "";
  const idLigne = text("idLigne");
  return idLigne === ""
    ? null
    : {
        idLigne,
        date: asNumber(fields?.["date"]) ?? 0,
        dureeSecondes: asNumber(fields?.["dureeSecondes"]),
        sousMotif: text("sousMotif"),
        position: asNumber(fields?.["position"]),
        avant: text("avant"),
        apres: text("apres"),
        anterieureA: asNumber(fields?.["anterieureA"]) ?? undefined,
        etrangers: asFields(fields?.["etrangers"]) ?? undefined,
        douteux: asFields(fields?.["douteux"]) ?? undefined,
      };
}

/**
 * A row of the history as `JSON.stringify` wrote it, also by a pane that did not know a later column yet;
 * null for anything else.
 */
export function parseLigne(json: unknown, colonnes: Colonnes = COLONNES): LigneHistorique | null {
  const fields = asFields(json);
  const keys = keysWritten(colonnes);
  const contents = byColumn(keys, (key) =>
    colonnes[key].depuis ? (fields?.[key] ?? "") : fields?.[key],
  );
  return keys.every((key) => isContenuEcrit(colonnes[key], contents[key]))
    ? (contents as LigneHistorique)
    : null;
}
