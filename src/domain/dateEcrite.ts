import { parseDate } from "./dates";
import { normalizeLibelle } from "./libelles";

/** Dates that people wrote as text, in the cells of a history or of an old file. */

/** No date is written longer, with its day and its time: a whole page is not read. */
const LONGUEUR_MAXIMUM = 60;

/** French, then English, as they are compared. */
const NOMS_DES_MOIS: readonly (readonly string[])[] = [
  ["janvier", "january"],
  ["fevrier", "february"],
  ["mars", "march"],
  ["avril", "april"],
  ["mai", "may"],
  ["juin", "june"],
  ["juillet", "july"],
  ["aout", "august"],
  ["septembre", "september"],
  ["octobre", "october"],
  ["novembre", "november"],
  ["decembre", "december"],
];

const AVANT =
  /^'?(?:date ?:? ?)?(?:le |du )?(?:(?:lun|mar|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mon|tue|wed|thu|fri|sat|sun)(?:\.,?|,)? )?(?:le )?/;
/** An hour, whatever follows it; a second date is no hour. */
const HEURE = /^(?:[,t@-]|a|vers)? ?\d{1,2} ?[:h][^/]*$/;
const MOMENT = /^[(,-]? ?(?:le |au |en )?(?:matin|matinee|midi|apres-? ?midi|soir|am|pm)\)?$/;
/** What people put between the parts of a date where others have a slash. */
const BARRES = /[\\_|⁄]/g;

const JOUR_MOIS_ANNEE = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})(?!\d)/;
const AVEC_ESPACES = /^(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})(?!\d)/;
const ANNEE_MOIS_JOUR = /^(\d{4}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{1,2})(?!\d)/;
const COLLES = /^(20\d{2})(\d{2})(\d{2})(?!\d)/;
const COLLES_A_LA_FRANCAISE = /^(\d{2})(\d{2})(20\d{2})(?!\d)/;
const EN_LETTRES =
  /^(\d{1,2})(?: ?(?:er|eme|e|°|st|nd|rd|th))?[ ./-]?([a-z]{3,9})\.?[ ,./-]? ?(\d{4}|\d{2})(?!\d)/;
const MOIS_D_ABORD = /^([a-z]{3,9})\.? (\d{1,2})(?:er|st|nd|rd|th)?,? (\d{4})(?!\d)/;

interface Ecrite {
  readonly jour: string;
  readonly mois: string;
  readonly annee: string;
  /** What stands after the date. */
  readonly suite: string;
}

/**
 * A day as people write it, as a serial day: `12/04/2025`, `12.4.25`, `2025/04/12`, `20250412`,
 * `12-avr-25`, `le 12 avril 2025`, `Sam. 12 avril 2025`, `1er avril 2025`, `12-Apr-2025`,
 * `April 12, 2025`, an ISO date, each with or without a time, which is left out. null for what is none, or has no year.
 */
export function parseDateEcrite(texte: string): number | null {
  const ecrite = readEcrite(texte);
  return ecrite && dayOf(ecrite.jour, ecrite.mois, ecrite.annee);
}

/** The day that the Americans mean by `04/25/2025`; null if it is none. */
export function parseDateAmericaine(texte: string): number | null {
  const plain = plainText(texte);
  const chiffres = plain === null ? null : JOUR_MOIS_ANNEE.exec(plain);
  return chiffres ? dayOf(chiffres[2], chiffres[1], chiffres[3]) : null;
}

/** Whether a text is a date in figures, in whatever order its day and month stand. */
export function isDateEnChiffres(texte: string): boolean {
  const plain = plainText(texte);
  return plain !== null && JOUR_MOIS_ANNEE.test(plain);
}

function plainText(texte: string): string | null {
  return texte.length > LONGUEUR_MAXIMUM
    ? null
    : normalizeLibelle(texte).replace(BARRES, "/").replace(AVANT, "");
}

function readEcrite(texte: string): Ecrite | null {
  const plain = plainText(texte);
  if (plain === null) return null;
  const ecrite =
    ecriteBy(plain, JOUR_MOIS_ANNEE, [1, 2, 3]) ??
    ecriteBy(plain, ANNEE_MOIS_JOUR, [3, 2, 1]) ??
    ecriteBy(plain, COLLES, [3, 2, 1]) ??
    ecriteBy(plain, COLLES_A_LA_FRANCAISE, [1, 2, 3]) ??
    ecriteBy(plain, AVEC_ESPACES, [1, 2, 3]) ??
    ecriteBy(plain, EN_LETTRES, [1, 2, 3]) ??
    ecriteBy(plain, MOIS_D_ABORD, [2, 1, 3]);
  if (!ecrite) return null;
  const suite = ecrite.suite.trim();
  return /^[,.;]?$/.test(suite) || HEURE.test(suite) || MOMENT.test(suite) ? ecrite : null;
}

/** `places`: where the pattern has the day, the month and the year. */
function ecriteBy(
  plain: string,
  pattern: RegExp,
  [jour, mois, annee]: readonly [number, number, number],
): Ecrite | null {
  const found = pattern.exec(plain);
  if (!found) return null;
  const suite = plain.slice(found[0].length);
  return { jour: found[jour] ?? "", mois: found[mois] ?? "", annee: found[annee] ?? "", suite };
}

/** A year of two figures is of this century; a month may be named, or begun. */
function dayOf(jour = "", mois = "", annee = ""): number | null {
  const numero = /^\d/.test(mois) ? mois : numeroOfMois(mois);
  const siecle = annee.length === 2 ? "20" : "";
  return numero === null ? null : parseDate(`${jour}/${numero}/${siecle}${annee}`);
}

function numeroOfMois(nom: string): string | null {
  const found = NOMS_DES_MOIS.flatMap((noms, index) =>
    noms.some((entier) => entier.startsWith(nom)) ? [index + 1] : [],
  );
  return found.length === 1 ? String(found[0]) : null;
}
