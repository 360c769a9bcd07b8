import { APOSTROPHES } from "./libelles";

/** Durations of calls, always whole seconds. */

/** No duration is written longer: a whole page is not read. */
const LONGUEUR_MAXIMUM = 40;

const HORLOGE = /^(?:(\d{1,2}):)?(\d{1,4}):([0-5]\d)(?:[.,]0+)?(?: ?(h|min|mn|m|s)\.?)?$/;
const NUE = /^(\d{1,6})(?:[.,]0+)?$/;
/** A number, its unit where it has one, and what leads to the next. */
const PARTIE =
  /(\d{1,6}(?:[.,]\d{1,6})?) ?(?:(h(?:eures?|rs?)?|m(?:in(?:utes?|s)?|n)?|s(?:ec(?:ondes?|s)?)?|['"])\.?)? ?(?:et )?/y;

/**
 * Reads a duration as people write it: `4:05` (mm:ss), `1:02:03` (h:mm:ss), `245` or `245 s` (seconds),
 * `4 min`, `7,5 min`, `4 min 05 s`, `4'05`, `7m30`, `18:25 min`, `1 h 10`. Gives whole seconds ≥ 0, null
 * for anything else, and for a part of 60 or more after a greater one (`4 min 75`): a slip of the finger.
 */
export function parseDuree(input: string): number | null {
  if (input.length > LONGUEUR_MAXIMUM) return null;
  const text = plainDuree(input);
  const nue = NUE.exec(text);
  if (nue) return Number(nue[1]);
  const horloge = HORLOGE.exec(text);
  return horloge ? secondesOfHorloge(horloge) : secondesOfParties(text);
}

/** What a person who typed a number under 60 without a unit may have meant: `7` → `7 min`; null for the rest. */
export function minutesProposees(input: string): string | null {
  const nombre = /^ *([1-9]|[1-5]\d)(?:[.,]\d+)? *$/.test(input) ? input.trim() : "";
  return nombre === "" ? null : `${nombre} min`;
}

/** One sign for each of the minute's and the second's; a text cell's own apostrophe goes, and what shows nothing. */
function plainDuree(input: string): string {
  return input
    .trim()
    .toLowerCase()
    .replace(/^'/, "")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .replace(/ ?: ?/g, ":")
    .replace(APOSTROPHES, "'")
    .replace(/´/g, "'")
    .replace(/''|[″”“]/g, '"');
}

function secondesOfHorloge([, first, second, third, unite]: RegExpExecArray): number | null {
  const [a, b] = [Number(second), Number(third)];
  if (first !== undefined) return a < 60 ? (Number(first) * 60 + a) * 60 + b : null;
  return (a * 60 + b) * (unite === "h" ? 60 : 1);
}

/** Each part is of a smaller unit than the one before, and less than one of it; only the last has decimals. */
function secondesOfParties(text: string): number | null {
  let total = 0;
  let unite = Infinity;
  let decimale = false;
  for (PARTIE.lastIndex = 0; PARTIE.lastIndex < text.length;) {
    const part = PARTIE.exec(text);
    if (!part || decimale) return null;
    const own = secondesOfUnite(part[2]) ?? (unite === Infinity ? NaN : unite / 60);
    const valeur = Number(part[1]?.replace(",", ".")) * own;
    if (!(own >= 1 && own < unite && valeur < unite)) return null;
    total += valeur;
    unite = own;
    decimale = /[.,]/.test(part[1] ?? "");
  }
  return unite === Infinity ? null : Math.round(total);
}

function secondesOfUnite(unite: string | undefined): number | null {
  if (unite === undefined) return null;
  if (unite.startsWith("h")) return 3600;
  return unite.startsWith("m") || unite === "'" ? 60 : 1;
}

/** `04:05`, and `75:30` past an hour: minutes never roll over. */
export function formatDuree(secondes: number): string {
  const whole = Math.max(0, Math.round(secondes));
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

/**
 * Splits a call's whole seconds between its motifs so that the parts add up exactly: in proportion of
 * the laps where they are given (one a part), else evenly, the first parts taking the remainder.
 */
export function splitDuree(total: number, parts: number, laps?: readonly number[]): number[] {
  const weights = usableLaps(laps, parts) ?? Array.from({ length: parts }, () => 1);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const split = exact.map(Math.floor);
  let rest = total - split.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (rest <= 0) break;
    split[index] = (split[index] ?? 0) + 1;
    rest -= 1;
  }
  return split;
}

/**
 * Splits a call's whole seconds between its motifs where the référent fixed some parts (null: not
 * fixed): the others share what these leave, by laps or evenly. The parts always add up to the call:
 * fixed ones that cannot (too much, or all fixed and another total) give way to the plain split.
 */
export function repartirDuree(
  total: number,
  fixees: readonly (number | null)[],
  laps?: readonly number[],
): number[] {
  const places = fixees.flatMap((part, index) => (part === null ? [index] : []));
  const reste = total - fixees.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  if (reste < 0 || (places.length === 0 && reste > 0))
    return splitDuree(total, fixees.length, laps);
  const lapsLibres =
    laps?.length === fixees.length ? places.map((index) => laps[index] ?? 0) : undefined;
  const parts = splitDuree(reste, places.length, lapsLibres);
  return fixees.map((part, index) => part ?? parts[places.indexOf(index)] ?? 0);
}

function usableLaps(laps: readonly number[] | undefined, parts: number): readonly number[] | null {
  return laps && laps.length === parts && laps.some((lap) => lap > 0) ? laps : null;
}
