import { normalizeLibelle } from "./libelles";

/** How the SI SIAO assistance is reached, and when a local help desk answers. */

/** The voice server's number, as people read it. */
export const NUMERO_SVI = "0 806 000 156";

export const BASE_DE_CONNAISSANCES = "https://basedeconnaissances.sisiao.dihal.gouv.fr/support";

/** The national support form: where a request is escalated. */
export const FORMULAIRE_DE_SUPPORT = `${BASE_DE_CONNAISSANCES}/kb-tickets/new`;

/** When a help desk answers the phone: the same hours on each of its days, in its own local time. */

export interface Plage {
  /** Minutes since midnight; the help desk answers from here on. */
  readonly debut: number;
  /** Minutes since midnight, after `debut`, at most 1440; it no longer answers from here on. */
  readonly fin: number;
}

export interface Horaires {
  /** 1 = lundi … 7 = dimanche, ascending, at least one. */
  readonly jours: readonly number[];
  /** In the order of the day, at least one; they neither overlap nor touch. */
  readonly plages: readonly Plage[];
}

/** The hours of the national number. */
export const HORAIRES_SVI: Horaires = {
  jours: [1, 2, 3, 4, 5],
  plages: [
    { debut: 9 * 60 + 30, fin: 11 * 60 + 30 },
    { debut: 14 * 60, fin: 16 * 60 + 30 },
  ],
};

const NOMS_DES_JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const JOURS_OUVRES = [1, 2, 3, 4, 5];
const MINUTES_PAR_JOUR = 1440;

/** `mardi`, from 1 = lundi … 7 = dimanche. */
export function nomOfJour(jour: number): string {
  return NOMS_DES_JOURS[jour - 1] ?? "";
}

/** `9:30`, from minutes since midnight. */
export function formatHeure(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** `lundi-vendredi 9:30-11:30, 14:00-16:30`: how the workbook keeps it, and how a person reads it. */
export function formatHoraires({ jours, plages }: Horaires): string {
  const days = consecutiveRuns(jours).map(([first, last]) =>
    first === last ? nomOfJour(first) : `${nomOfJour(first)}-${nomOfJour(last)}`,
  );
  const hours = plages.map(({ debut, fin }) => `${formatHeure(debut)}-${formatHeure(fin)}`);
  return `${days.join(", ")} ${hours.join(", ")}`;
}

function consecutiveRuns(jours: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const jour of jours) {
    const run = runs.at(-1);
    if (run?.[1] === jour - 1) run[1] = jour;
    else runs.push([jour, jour]);
  }
  return runs;
}

/**
 * Reads hours as a person writes them: « lun-ven 9h30-12h et 14h à 16h30 », « du lundi au vendredi, de
 * 9 h à midi ». Without a day, the working days. Null for what it does not wholly understand, and for
 * hours that differ from day to day: a wrong hour is worse than none.
 */
export function parseHoraires(text: string): Horaires | null {
  const ranges = rangesOf(jetonsOfHoraires(text) ?? []);
  if (ranges === null || !isOneListOfEach(ranges)) return null;
  const plages = plagesOf(ranges);
  if (plages.length === 0 || plages.some((plage) => !isPlage(plage))) return null;
  const jours = new Set(ranges.flatMap(daysOf));
  return {
    jours: jours.size === 0 ? JOURS_OUVRES : [...jours].sort((a, b) => a - b),
    plages: joinPlages(plages),
  };
}

interface Range {
  readonly kind: "jour" | "heure";
  readonly de: number;
  readonly a: number;
}

/** « lundi - vendredi » and single days; hours only go by two. */
function rangesOf(jetons: readonly Jeton[]): Range[] | null {
  const ranges: Range[] = [];
  let at = 0;
  while (at < jetons.length) {
    const jeton = jetons[at];
    at += 1;
    if (jeton?.kind === "et") continue;
    if (jeton?.kind !== "jour" && jeton?.kind !== "heure") return null;
    const fin = jetons[at]?.kind === "jusque" ? jetons[at + 1] : undefined;
    if (fin?.kind === jeton.kind) {
      ranges.push({ kind: jeton.kind, de: jeton.valeur, a: fin.valeur });
      at += 2;
    } else if (jeton.kind === "jour" && fin === undefined) {
      ranges.push({ kind: "jour", de: jeton.valeur, a: jeton.valeur });
    } else return null;
  }
  return ranges;
}

/** Days then hours, or the reverse: « lundi 9h-12h, mardi 14h-16h » is two sets of hours. */
function isOneListOfEach(ranges: readonly Range[]): boolean {
  const switches = ranges.filter(
    ({ kind }, index) => index > 0 && kind !== ranges[index - 1]?.kind,
  );
  return switches.length <= 1;
}

/** « samedi - lundi » goes round the end of the week. */
function daysOf({ kind, de, a }: Range): number[] {
  if (kind !== "jour") return [];
  const count = ((a - de + 7) % 7) + 1;
  return Array.from({ length: count }, (_, offset) => ((de - 1 + offset) % 7) + 1);
}

function plagesOf(ranges: readonly Range[]): Plage[] {
  return ranges.flatMap(({ kind, de, a }) => (kind === "heure" ? [{ debut: de, fin: a }] : []));
}

function isPlage({ debut, fin }: Plage): boolean {
  return debut < fin && fin <= MINUTES_PAR_JOUR;
}

function joinPlages(plages: readonly Plage[]): Plage[] {
  const joined: Plage[] = [];
  for (const plage of [...plages].sort((a, b) => a.debut - b.debut)) {
    const last = joined.at(-1);
    if (last && plage.debut <= last.fin)
      joined[joined.length - 1] = { debut: last.debut, fin: Math.max(last.fin, plage.fin) };
    else joined.push(plage);
  }
  return joined;
}

/** The words of phone hours as a person writes them: « du lundi au vendredi, 9 h 30-11 h 30 et 14h à 16h30 ». */

export type Jeton =
  /** 1 = lundi … 7 = dimanche. */
  | { readonly kind: "jour"; readonly valeur: number }
  /** Minutes since midnight. */
  | { readonly kind: "heure"; readonly valeur: number }
  /** « - », « à », « au ». */
  | { readonly kind: "jusque" }
  /** « , », « et », « / ». */
  | { readonly kind: "et" };

const DEBUTS_DES_JOURS = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
const TOUS_LES_JOURS: readonly Jeton[] = [
  { kind: "jour", valeur: 1 },
  { kind: "jusque" },
  { kind: "jour", valeur: 7 },
];

interface Regle {
  readonly motif: RegExp;
  /** Null when the word cannot be. */
  readonly jetons: (match: RegExpExecArray) => readonly Jeton[] | null;
}

/** The first rule that fits is the one. Texts have neither capitals nor accents by then. */
const REGLES: readonly Regle[] = [
  {
    motif: /^(?:tous les jours|7\s?j(?:ours)?\s?(?:\/|sur)\s?7)(?![a-z])/,
    jetons: () => TOUS_LES_JOURS,
  },
  {
    motif: /^(lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche)?s?(?![a-z])\.?/,
    jetons: ([, debut = ""]) => [{ kind: "jour", valeur: DEBUTS_DES_JOURS.indexOf(debut) + 1 }],
  },
  {
    motif: /^(\d{1,2})(?:\s?(?:h(?:eures?)?|[:.])(?:\s?(\d{2})(?!\s?[h:\d]))?)?(?![a-z\d])/,
    jetons: ([, heures, minutes = "0"]) => heure(Number(heures), Number(minutes)),
  },
  { motif: /^midi(?![a-z])/, jetons: () => heure(12, 0) },
  { motif: /^\(?(?:hors|sauf)(?: les)?(?: jours)? feries\)?/, jetons: () => [] },
  { motif: /^(?:du|des|de|les?)(?![a-z])/, jetons: () => [] },
  { motif: /^(?:-|jusqu'a|au?(?![a-z]))/, jetons: () => [{ kind: "jusque" }] },
  { motif: /^(?:[,;/+.:]|(?:et|puis)(?![a-z]))/, jetons: () => [{ kind: "et" }] },
];

/** The words of a text in their order; null when one is unknown, so that no hour is guessed. */
function jetonsOfHoraires(text: string): Jeton[] | null {
  const jetons: Jeton[] = [];
  let rest = plainText(text);
  while (rest !== "") {
    const read = readWord(rest);
    if (read === null) return null;
    jetons.push(...read.jetons);
    rest = rest.slice(read.length).trimStart();
  }
  return jetons;
}

function plainText(text: string): string {
  return normalizeLibelle(text).replace(/\bentre (.+?) et /g, "$1 a ");
}

function readWord(rest: string): { jetons: readonly Jeton[]; length: number } | null {
  for (const { motif, jetons } of REGLES) {
    const match = motif.exec(rest);
    if (!match) continue;
    const read = jetons(match);
    return read && { jetons: read, length: match[0].length };
  }
  return null;
}

function heure(heures: number, minutes: number): readonly Jeton[] | null {
  return minutes < 60 ? [{ kind: "heure", valeur: heures * 60 + minutes }] : null;
}
