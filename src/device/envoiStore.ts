import type { Ecrit, Envoi, EnvoiStore, Repere } from "../application/ports";
import { attempt, createJsonStore, parseText, keysUnder } from "./jsonStore";
import { asFields, asList, asNumber, asText } from "./jsonShape";
import { parseSaisie } from "./parseSaisie";
import {
  byColumn,
  COLONNES,
  COLONNES_ECRITES,
  type Colonnes,
  isContenuEcrit,
  keysWritten,
  type LigneHistorique,
} from "../domain/historique";

/** Raised only together with a way to read what older panes left: these are calls that nobody else has. */
const VERSION = "1";

/**
 * The outbox under keys of this add-in's own partition (`prefix`), one a call, on this device only.
 * `storage` null stands for a device that keeps nothing.
 */
export function createEnvoiStore(storage: Storage | null, prefix: string): EnvoiStore {
  const keyPrefix = `${prefix}suivi.envoi.${VERSION}:`;
  const asidePrefix = `${prefix}suivi.envoi-illisible.${VERSION}:`;
  /** Entries as they were read last: reading them all again must cost nothing. */
  const parsed = new Map<string, { readonly text: string; readonly envoi: Envoi | null }>();
  const read = (key: string): Envoi | null => {
    const text = attempt(() => storage?.getItem(key) ?? "", "");
    const known = parsed.get(key);
    if (known?.text === text) return known.envoi;
    const envoi = readWritten(text) ?? parseText(text, parseEnvoi);
    parsed.set(key, { text, envoi });
    return envoi;
  };
  const keys = (): string[] => keysUnder(storage, keyPrefix);
  return {
    list: () =>
      keys()
        .map(read)
        .filter((envoi) => envoi !== null)
        .sort((one, other) => one.instant - other.instant),
    get: (idAppel) => read(keyPrefix + idAppel),
    put: (envoi) => createJsonStore(storage, keyPrefix + envoi.idAppel, parseEnvoi).save(envoi),
    remove: (envoi) => {
      const key = keyPrefix + envoi.idAppel;
      if (JSON.stringify(read(key)) !== JSON.stringify(envoi)) return;
      attempt(() => storage?.removeItem(key), undefined);
      parsed.delete(key);
    },
    setUnreadableAside: () => {
      const unreadable = keys().filter((key) => !read(key));
      for (const key of unreadable) move(storage, key, asidePrefix + key.slice(keyPrefix.length));
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
 * The entry of a written call, whose rows are read when somebody asks for them: a thousand may be kept,
 * and nothing needs their rows when the pane starts. Its other parts are found by their names: no text
 * inside has bare quotes. Rows that cannot be read are none: a loss can then be told, not mended. Null for
 * any other entry.
 */
function readWritten(text: string): Envoi | null {
  const others =
    text.slice(0, text.indexOf(',"lignes":')) + text.slice(text.lastIndexOf(',"essais":[]'));
  const envoi = parseText(others, (json) => parseEnvoi({ lignes: [], ...asFields(json) }));
  return envoi?.ecrit
    ? {
        ...envoi,
        get lignes() {
          return parseText(text, parseEnvoi)?.lignes ?? [];
        },
      }
    : null;
}

/** Where the device has no room for the copy, the original stays. */
function move(storage: Storage | null, from: string, to: string): void {
  attempt(() => {
    storage?.setItem(to, storage.getItem(from) ?? "");
    storage?.removeItem(from);
  }, undefined);
}

/** An entry as `JSON.stringify` wrote it; its rows must be readable, its form may be lost. */
function parseEnvoi(json: unknown): Envoi | null {
  const fields = asFields(json);
  const idAppel = asText(fields?.["idAppel"]);
  const document = asText(fields?.["document"]);
  const instant = asNumber(fields?.["instant"]);
  const lignes = asList(fields?.["lignes"], parseLigne);
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
    ecrit: parseEcrit(fields?.["ecrit"]),
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
      };
}

/**
 * A row of the history as `JSON.stringify` wrote it, also by a pane that did not know a later column yet;
 * null for anything else.
 */
export function parseLigne(json: unknown, colonnes: Colonnes = COLONNES): LigneHistorique | null {
  const fields = asFields(json);
  // Found once for the history's own columns: a thousand rows may be read as the pane starts.
  const keys = colonnes === COLONNES ? COLONNES_ECRITES : keysWritten(colonnes);
  const contents = byColumn(keys, (key) =>
    colonnes[key].depuis ? (fields?.[key] ?? "") : fields?.[key],
  );
  return keys.every((key) => isContenuEcrit(colonnes[key], contents[key]))
    ? (contents as LigneHistorique)
    : null;
}
