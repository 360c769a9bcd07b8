import type { Etendue } from "./donneesPersonnelles";

/**
 * Numbers and addresses of persons in a free text. No look-behind in the patterns: Safari, in which the
 * pane runs on older Macs, does not know it.
 */

const EMAIL =
  /[\p{L}\d][\p{L}\d._%+'-]{0,63}\s?(?:@|[([]at[)\]]|\sarobase\s)\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/gu;

const SEPARATEUR = String.raw`[\s.\-/]{0,2}`;

/** The nine digits after the 0 or +33, as people group them. 08 is left out: such a number is no person's. */
const NEUF_CHIFFRES = [
  // 6 12 34 56 78: one separator all along, else « 01/12/2026 14:30 » would be a number
  String.raw`[1-79](?<paires>${SEPARATEUR})\d\d(?:\k<paires>\d\d){3}`,
  // 612 34 56 78
  String.raw`[1-79]\d\d(?<fin>[\s.-])\d\d(?:\k<fin>\d\d){2}`,
  // 612 345 678
  String.raw`[1-79]\d\d(?<milliers>[\s.-])\d{3}\k<milliers>\d{3}`,
  // 6 12345678
  String.raw`[1-79][\s.-]\d{8}`,
  // 6 123 456 78
  String.raw`[1-79](?<groupes>[\s.-])\d{3}\k<groupes>\d{3}\k<groupes>\d\d`,
].join("|");

const TELEPHONE_FRANCAIS = new RegExp(
  String.raw`(?:(?:\(?\+|00\s?)33\)?${SEPARATEUR}(?:\(0\)${SEPARATEUR}|0)?|0[\s.]?)(?:${NEUF_CHIFFRES})(?!\d)`,
  "g",
);

const TELEPHONE_ETRANGER =
  /(?:\+|00)\s?(?!33[\s.\-()0]*8)[1-9]\d{0,2}(?:[\s.-]?\(\d{1,4}\))?(?:[\s.-]?\d){5,13}(?!\d)/g;

/** Digits after + or 00: fewer is an amount, or an identifier that begins with zeros. */
const CHIFFRES_MINIMUM = { "+": 9, "0": 10 };

const NIR =
  /([1-478][\s.-]?\d\d[\s.-]?(?:0[1-9]|1[0-2]|[23]\d|4[0-2])[\s.-]?(?:\d\d|2[abAB])[\s.-]?\d{3}[\s.-]?\d{3})(?:([\s.-]?)(\d\d))?(?![\p{L}\d])/gu;

/** E-mail addresses, also written with (at) or « arobase ». */
export function findEmails(text: string): Etendue[] {
  return [...text.matchAll(EMAIL)].map((match) => etendueOf(match));
}

/** French numbers, in all usual writings. */
export function findTelephonesFrancais(text: string): Etendue[] {
  return [...text.matchAll(TELEPHONE_FRANCAIS)]
    .filter((match) => standsAlone(match))
    .map((match) => etendueOf(match));
}

/** Numbers written with their country's code. */
export function findTelephonesEtrangers(text: string): Etendue[] {
  return [...text.matchAll(TELEPHONE_ETRANGER)]
    .filter((match) => standsAlone(match) && isLongEnough(match[0]))
    .map((match) => etendueOf(match));
}

function isLongEnough(number: string): boolean {
  const digits = number.replace(/\D/g, "");
  return number.startsWith("+")
    ? digits.length >= CHIFFRES_MINIMUM["+"]
    : digits.length - 2 >= CHIFFRES_MINIMUM["0"];
}

/** Social security numbers, of 13 digits or of 15 whose key is right. */
export function findNirs(text: string): Etendue[] {
  return [...text.matchAll(NIR)].filter((match) => standsAlone(match)).flatMap(nirOf);
}

/** A wrong key set apart is something else that follows the number; one that is not makes another number. */
function nirOf(match: RegExpMatchArray): Etendue[] {
  const [, body = "", gap = "", key] = match;
  if (key === undefined || isKeyOf(body, Number(key))) return [etendueOf(match)];
  return gap === "" ? [] : [etendueOf(match, body.length)];
}

/** The key is 97 less the rest of the number by 97; Corsica's 2A and 2B count as 19 and 18. */
function isKeyOf(body: string, key: number): boolean {
  const digits = body
    .replace(/[\s.-]/g, "")
    .replace(/2a/i, "19")
    .replace(/2b/i, "18");
  return 97 - (Number(digits) % 97) === key;
}

/** Not the tail of a longer number, of a word, or of a reference such as DOS-0612345678. */
function standsAlone({ input = "", index = 0 }: RegExpMatchArray): boolean {
  return !/[\p{L}\d]$|[\p{L}\d][-_]$/u.test(input.slice(Math.max(0, index - 2), index));
}

function etendueOf({ 0: found, index = 0 }: RegExpMatchArray, length = found.length): Etendue {
  return { debut: index, fin: index + length };
}
