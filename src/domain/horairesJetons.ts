import { normalizeLibelle } from "./libelles";

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
export function jetonsOfHoraires(text: string): Jeton[] | null {
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
