/**
 * The one form in which labels, titles, words and answers are compared: for the search, the import, the
 * checks, the figures and the look-ups of the workbook. Labels in old files drift: case, accents,
 * apostrophes, dashes, quotes, ligatures, spaces and invisible characters say nothing.
 */

/** Signs that the decomposition below would take for a space and an accent, which it drops, or for two signs. */
const ACCENTS_SEULS = /[´΄᾽᾿´῾]/g;
const GUILLEMETS = /["«»\u201c-\u201f\u2033\u2036❝❞〝-〟＂]/g;
/** What Unicode calls an apostrophe or a prime, and the letters and accents that people type for one. */
export const APOSTROPHES = /[`ʹʻ-ʿˈˊˋ՚׳ꞌ\u2018-\u201b\u2032\u2035❛❜]/g;
const TIRETS = /\p{Dash}/gu;
/** Accents, then what shows nothing: marks of direction, joiners, soft hyphens, selectors. */
const SANS_EFFET = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** What Unicode does not decompose. */
const LETTRES: Readonly<Record<string, string>> = {
  ...{ œ: "oe", æ: "ae", ß: "ss", ı: "i", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th" },
};
const LETTRES_LIEES = /[œæßıøđðłþ]/g;
const BLANCS = /[\s\p{Cc}]+/gu;
/** Nothing above is in it, and most words are so. */
const SIMPLE = /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/i;

/** A text's form for comparison only; never shown, never stored. The form of a form is itself. */
export function normalizeLibelle(libelle: string): string {
  if (SIMPLE.test(libelle)) return libelle.toLowerCase();
  return libelle
    .replace(ACCENTS_SEULS, "'")
    .replace(GUILLEMETS, " ")
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(SANS_EFFET, "")
    .replace(LETTRES_LIEES, (lettre) => LETTRES[lettre] ?? lettre)
    .replace(APOSTROPHES, "'")
    .replace(TIRETS, "-")
    .replace(BLANCS, " ")
    .trim();
}
