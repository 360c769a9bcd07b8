/** Labels in old files drift: matching ignores case, accents, apostrophe and quote forms, double spaces (product.md). */

const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
const QUOTES = /[«»“”„"]/g;

/** A label's form for comparison only; never shown, never stored. */
export function normalizeLibelle(libelle: string): string {
  return libelle
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, " ")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .toLowerCase();
}
