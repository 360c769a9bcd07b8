import type { LigneNomenclature, Nomenclature } from "../nomenclature";
import { normalizeLibelle } from "../libelles";

export type ChampCherche = "thematique" | "motif" | "sousMotif" | "synonyme" | "code";

/** A text that at least one line has: labels of parents are shared by many lines. */
export interface TexteIndexe {
  /** Its words written as one. */
  readonly soude: string;
  /** Its words with a space between. */
  readonly mots: string;
  /** How many of its words say something. */
  readonly taille: number;
}

/** A text of a line, by its number in `textes`. */
export interface ChampIndexe {
  readonly champ: ChampCherche;
  readonly texte: number;
  /** As it is written in the nomenclature. */
  readonly libelle: string;
}

export interface LigneIndexee {
  readonly ligne: LigneNomenclature;
  readonly champs: readonly ChampIndexe[];
}

/** A word that texts have, with where it is found. */
export interface MotIndexe {
  readonly mot: string;
  readonly lettres: number;
  /** Numbers of the texts that have it. */
  readonly textes: readonly number[];
}

export interface IndexRecherche {
  readonly nomenclature: Nomenclature;
  readonly lignes: readonly LigneIndexee[];
  readonly textes: readonly TexteIndexe[];
  readonly mots: readonly MotIndexe[];
}

/** What `search` needs of a nomenclature; built once for each. */
export function indexRecherche(nomenclature: Nomenclature): IndexRecherche {
  const textes: TexteIndexe[] = [];
  const numeros = new Map<string, number>();
  const textesOfMot = new Map<string, number[]>();
  const numeroOf = (libelle: string): number => {
    const known = numeros.get(libelle);
    if (known !== undefined) return known;
    const numero = textes.length;
    const mots = motsOf(libelle);
    textes.push({
      soude: mots.join(""),
      mots: mots.join(" "),
      taille: mots.filter((mot) => !isMotVide(mot)).length,
    });
    for (const mot of new Set(mots)) addTo(textesOfMot, mot, numero);
    numeros.set(libelle, numero);
    return numero;
  };
  const lignes = nomenclature.lignes
    .filter(({ retiree }) => !retiree)
    .map((ligne) => indexLigne(ligne, numeroOf));
  const mots = [...textesOfMot].map(([mot, where]) => ({
    mot,
    lettres: lettersOf(mot),
    textes: where,
  }));
  return { nomenclature, lignes, textes, mots };
}

function indexLigne(ligne: LigneNomenclature, numeroOf: (libelle: string) => number): LigneIndexee {
  const champ = (nom: ChampCherche, libelle: string): ChampIndexe => ({
    champ: nom,
    texte: numeroOf(libelle),
    libelle,
  });
  return {
    ligne,
    champs: [
      champ("sousMotif", ligne.sousMotif),
      champ("motif", ligne.motif),
      champ("thematique", ligne.thematique),
      ...ligne.synonymes.map((synonyme) => champ("synonyme", synonyme)),
      champ("code", ligne.code),
    ],
  };
}

function addTo(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

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

const isMotVide = (mot: string): boolean => MOTS_VIDES.has(mot);

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

/** Which letters a word has, one bit each: tells at little cost that two words cannot be alike. */
export function lettersOf(mot: string): number {
  let lettres = 0;
  for (let index = 0; index < mot.length; index += 1) lettres |= 1 << (mot.charCodeAt(index) % 32);
  return lettres;
}

/** Whether at most `max` letters of `some` are absent from `all`. */
export function hasMostLetters(all: number, some: number, max: number): boolean {
  let absent = some & ~all;
  for (let count = 0; absent !== 0; count += 1) {
    if (count === max) return false;
    absent &= absent - 1;
  }
  return true;
}
