import { normalizeLibelle } from "../libelles";

/**
 * Letters and figures with their accents, and what shows nothing among them: all that is searched; the
 * rest only separates words, the letters that look like apostrophes too.
 */
const MOTS = /(?:(?![ʹʻ-ʿˈˊˋꞌ])[\p{L}\p{N}\p{M}\p{Cf}])+/gu;

/** Words that say nothing of a subject: a query may have them or not. */
const MOTS_VIDES = new Set(
  "a au aux ca ce d de des du en est et il j je l la le les ma mon n ne ou par pas plus pour qu que qui s sa se ses son sur un une".split(
    " ",
  ),
);

/** A word of a text: `mot` is its form for comparison (no case, accents, apostrophes nor quotes). */
export interface MotSitue {
  readonly mot: string;
  /** As it is written. */
  readonly ecrit: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly debut: number;
}

/** A text's words, in order. */
export function situerMots(texte: string): MotSitue[] {
  return [...texte.matchAll(MOTS)]
    .map(({ 0: ecrit, index }) => ({ mot: formeOf(ecrit), ecrit, debut: index }))
    .filter(({ mot }) => mot !== "");
}

/** Most words have no accent: spares them the long way, which building an index would feel. */
const formeOf = (ecrit: string): string =>
  /^[a-z0-9]+$/i.test(ecrit) ? ecrit.toLowerCase() : normalizeLibelle(ecrit);

/** A text's words in their form for comparison, in order. */
export const motsOf = (texte: string): string[] => situerMots(texte).map(({ mot }) => mot);

export const isMotVide = (mot: string): boolean => MOTS_VIDES.has(mot);

/** Room for the longest full path; a pasted page must not freeze the pane. */
const REQUETE_MAX_LENGTH = 800;
const MOTS_MAX = 32;

/** As much of a query as is searched. */
export const couperRequete = (requete: string): string => requete.slice(0, REQUETE_MAX_LENGTH);

/** What a query asks for: its distinct words, without the empty ones unless it has no other. */
export function motsOfRequete(requete: string): string[] {
  const mots = [...new Set(motsOf(requete))];
  const pleins = mots.filter((mot) => !isMotVide(mot));
  return (pleins.length > 0 ? pleins : mots).slice(0, MOTS_MAX);
}
