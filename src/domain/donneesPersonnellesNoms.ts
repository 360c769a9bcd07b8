import type { Etendue } from "./donneesPersonnelles";
import { LIEUX, MOTS_COURANTS, PRENOMS } from "./donneesPersonnellesMots";
import { normalizeLibelle } from "./libelles";

/** Likely names of persons: after what announces one, or around a common first name. */

const CIVILITE = String.raw`(?:M|[Mm](?:r|me|lle|elle)|[Dd]r)(?:\.\s?|\s)|(?:[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Dd]octeur)\s`;
const FORMULE = String.raw`[Aa]u nom d(?:e\s|['’])|s['’]appelle\s|[Nn]ommée?\s|(?:[Nn]om(?: de famille| de naissance| d['’]usage)?|[Pp]rénom)\s?:\s?`;
const ANNONCE = new RegExp(`(?:${CIVILITE}|${FORMULE})`, "gu");

/** A caller's own words need no capital. */
const PRESENTATION = /[Jj]e m['’]appelle\s+(?=\p{L})/gu;
const PREMIERS_MOTS = /[\p{L}'’-]+(?:\s[\p{L}'’-]+)?/uy;

const PARTICULE = String.raw`(?:(?:de|du|des|van|von|den|der|el|al|ben|da|di|De|Du|Le|La|El|Al|Ben|Van)\s|d['’])?`;
const MOT = String.raw`\p{Lu}[\p{L}'’-]+`;
const MOT_DE_NOM = new RegExp(String.raw`[ \u00a0]?${PARTICULE}(${MOT})`, "uy");
const MOTS = new RegExp(MOT, "gu");
const MOT_PRECEDENT = /([\p{L}'’-]+) $/u;
const MOTS_MAXIMUM = 3;
/** How far back the word before is looked for, in UTF-16 units. */
const PORTEE = 40;

/** Likely names in the order of the text, never overlapping. The civility stays: « Mme [nom retiré] ». */
export function findNoms(text: string): Etendue[] {
  const found = [...announcedNames(text), ...presentedNames(text), ...namesAroundPrenoms(text)];
  return withoutOverlap(found);
}

function announcedNames(text: string): Etendue[] {
  return [...text.matchAll(ANNONCE)].filter(startsWord).flatMap((match) => {
    const debut = match.index + match[0].length;
    const fin = endOfName(text, debut, MOTS_MAXIMUM);
    return fin > debut ? [{ debut, fin }] : [];
  });
}

function presentedNames(text: string): Etendue[] {
  return [...text.matchAll(PRESENTATION)].filter(startsWord).flatMap((match) => {
    const debut = match.index + match[0].length;
    PREMIERS_MOTS.lastIndex = debut;
    const [first = "", second = ""] = PREMIERS_MOTS.exec(text)?.[0].split(/\s/) ?? [];
    if (isCommon(first)) return [];
    const length = second === "" || isCommon(second) ? 0 : second.length + 1;
    return [{ debut, fin: debut + first.length + length }];
  });
}

/** « Camille DURAND », « Camille Durand », « DURAND Camille »; a first name alone is left. */
function namesAroundPrenoms(text: string): Etendue[] {
  return [...text.matchAll(MOTS)].filter(startsWord).flatMap((match) => {
    if (!isPrenom(match[0])) return [];
    const debut = match.index;
    const end = debut + match[0].length;
    const before = MOT_PRECEDENT.exec(text.slice(Math.max(0, debut - PORTEE), debut))?.[1] ?? "";
    if (LIEUX.has(normalizeLibelle(before))) return [];
    const fin = text[end] === " " ? endOfName(text, end, MOTS_MAXIMUM - 1) : end;
    if (fin > end) return [{ debut, fin }];
    const isSurname = /^\p{Lu}{2}/u.test(before) && !isCommon(before);
    return isSurname && before === before.toUpperCase()
      ? [{ debut: debut - before.length - 1, fin: end }]
      : [];
  });
}

/** The place after the words of a name that start at `from`; `from` itself when there is none. */
function endOfName(text: string, from: number, maximum: number): number {
  let end = from;
  for (let count = 0; count < maximum; count += 1) {
    MOT_DE_NOM.lastIndex = end;
    const match = MOT_DE_NOM.exec(text);
    if (!match || isCommon(match[1] ?? "")) break;
    end = MOT_DE_NOM.lastIndex;
  }
  return end;
}

function isPrenom(mot: string): boolean {
  return PRENOMS.has(normalizeLibelle(mot).split("-")[0] ?? "");
}

function isCommon(mot: string): boolean {
  const plain = normalizeLibelle(mot);
  return MOTS_COURANTS.has(plain) || LIEUX.has(plain);
}

function startsWord({ input = "", index = 0 }: RegExpMatchArray): boolean {
  return !/[\p{L}\d'’-]$/u.test(input.slice(Math.max(0, index - 1), index));
}

function withoutOverlap(etendues: readonly Etendue[]): Etendue[] {
  const kept: Etendue[] = [];
  for (const etendue of [...etendues].sort((a, b) => a.debut - b.debut || b.fin - a.fin)) {
    if (etendue.debut >= (kept.at(-1)?.fin ?? 0)) kept.push(etendue);
  }
  return kept;
}
