import {
  type ElementGarde,
  type ElementsGardes,
  estAppel,
  type GenreGarde,
} from "../application/latePorts";
import { PREFIXE_DE_COTE } from "./appelsDeCote";
import { PREFIXE_REPONSE } from "./reponsesEcrites";
import { asFields, asText } from "./jsonShape";
import { attempt, keysUnder } from "./jsonStore";

const MS_PER_DAY = 86_400_000;

/** What is known of an entry before it is deleted, or has expired. */
interface Description {
  /** The workbook's address; "" where it is not known. */
  readonly document: string;
  /** Epoch milliseconds; null where it is not known. */
  readonly instant: number | null;
}

interface Kind {
  readonly genre: GenreGarde | ((fields: Fields) => GenreGarde);
  /** What its keys begin with, after the add-in's own prefix. */
  readonly prefix: string;
  /** Days after which it goes by itself. */
  readonly jours: number;
  readonly describe: (suffix: string, fields: Fields) => Description;
}

type Fields = Readonly<Record<string, unknown>> | null;

const instantOf = (fields: Fields): number | null =>
  typeof fields?.["instant"] === "number" ? fields["instant"] : null;

/** By what the entry tells of itself. */
const described: Kind["describe"] = (_, fields) => ({
  document: asText(fields?.["document"]) ?? "",
  instant: instantOf(fields),
});

/** Every kind of thing that may name somebody; a new one is one entry more. */
const KINDS: readonly Kind[] = [
  {
    genre: "saisie",
    prefix: "suivi.saisie.1:",
    jours: 30,
    // Its date says when the call was, which may be long before it was entered.
    describe: (document) => ({ document, instant: null }),
  },
  {
    genre: "deCote",
    prefix: PREFIXE_DE_COTE,
    jours: 30,
    describe: described,
  },
  {
    // A call that nobody else has waits longer than anything else.
    genre: (fields) => (asFields(fields?.["ecrit"]) ? "ecrit" : "envoi"),
    prefix: "suivi.envoi.1:",
    jours: 90,
    describe: described,
  },
  {
    genre: "reponse",
    prefix: PREFIXE_REPONSE,
    jours: 30,
    describe: described,
  },
  {
    genre: "illisible",
    prefix: "suivi.envoi-illisible.1:",
    jours: 30,
    describe: described,
  },
];

/** What every key of the add-in begins with, after its own prefix. */
const NOTRE = "suivi.";

/** When something that does not tell its own time was first seen, and which call it then was. */
const VU = "suivi.vu.1:";

/**
 * All that this add-in keeps on the device and that may name somebody, under keys of its own partition
 * (`prefix`). `storage` null stands for a device that keeps nothing. Nothing here throws.
 */
export function createElementsGardes(storage: Storage | null, prefix: string): ElementsGardes {
  const keys = (): string[] => keysUnder(storage, prefix);
  const read = (key: string): string => attempt(() => storage?.getItem(key) ?? "", "");
  const remove = (key: string): void =>
    attempt(() => {
      storage?.removeItem(key);
      storage?.removeItem(prefix + VU + key);
    }, undefined);
  const fieldsAt = (key: string): Fields =>
    asFields(attempt<unknown>(() => JSON.parse(read(key)), null));
  /** A draft's key is its workbook's: another call under it starts anew. */
  const callOf = (fields: Fields): string => asText(fields?.["idAppel"]) ?? "";
  const seenAt = (key: string): number | null => {
    const [instant, call] = read(prefix + VU + key).split(" ");
    const known = instant !== undefined && instant !== "" && call === callOf(fieldsAt(key));
    return known ? Number(instant) : null;
  };
  const describe = (kind: Kind, key: string): ElementGarde => {
    const suffix = key.slice((prefix + kind.prefix).length);
    const fields = fieldsAt(key);
    const { document, instant } = kind.describe(suffix, fields);
    const genre = typeof kind.genre === "function" ? kind.genre(fields) : kind.genre;
    return { cle: key, genre, document, instant: instant ?? seenAt(key) };
  };
  const all = (): { readonly kind: Kind; readonly element: ElementGarde }[] =>
    keys().flatMap((key) => {
      const kind = KINDS.find((one) => key.startsWith(prefix + one.prefix));
      return kind ? [{ kind, element: describe(kind, key) }] : [];
    });
  return {
    list: () => all().map(({ element }) => element),
    remove,
    clear: ({ appels }) => {
      const ours = keys().filter((key) => key.startsWith(prefix + NOTRE));
      const calls = all().filter(({ element }) => estAppel(element));
      const ofCalls = new Set(calls.flatMap(({ element: { cle } }) => [cle, prefix + VU + cle]));
      for (const key of ours) if (appels || !ofCalls.has(key)) remove(key);
    },
    expire: (now) => {
      for (const { kind, element } of all()) {
        const { cle, instant } = element;
        const seen = (): string => `${now} ${callOf(fieldsAt(cle))}`;
        if (instant === null) attempt(() => storage?.setItem(prefix + VU + cle, seen()), undefined);
        else if (now - instant > kind.jours * MS_PER_DAY) remove(cle);
      }
    },
  };
}
