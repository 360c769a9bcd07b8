import { closestBeginning } from "../distance";
import { hasMostLetters, lettersOf, type IndexRecherche } from "./indexRecherche";

/** How a searched word is like a word of a text. */
export interface Ressemblance {
  /** 0 to 1: 1 for the same word. */
  readonly qualite: number;
  /** How much of the text's word it covers, from its beginning, in letters. */
  readonly length: number;
}

export type Comparaison = (mot: string, lettres: number) => Ressemblance | null;

/** The same word, or its beginning: the word may still be being typed. */
export function exactly(cherche: string): Comparaison {
  return (mot) =>
    mot.startsWith(cherche)
      ? { qualite: 0.8 + 0.2 * (cherche.length / mot.length), length: cherche.length }
      : null;
}

/** The word, or its beginning, with a few letters missing, added, wrong or swapped. */
export function roughly(cherche: string): Comparaison {
  const max = faultsAllowed(cherche);
  if (max === 0) return () => null;
  const closest = closestBeginning(cherche, max);
  const wanted = lettersOf(cherche);
  return (mot, lettres) => {
    const found = hasMostLetters(lettres, wanted, max) ? closest(mot) : null;
    if (!found) return null;
    const qualite = 0.6 - 0.15 * found.distance + 0.1 * (found.length / mot.length);
    return { qualite, length: found.length };
  };
}

/** A short word, or a number, with a wrong letter is another word. */
function faultsAllowed(cherche: string): number {
  if (cherche.length < 4 || /\d/.test(cherche)) return 0;
  return cherche.length < 7 ? 1 : 2;
}

/** Inside a word, or over several written as one (« motdepasse », « loutil »). */
const QUALITE_INTERIEUR = 0.5;

export const canBeInside = (cherche: string): boolean => cherche.length >= 4;

/** For each text of the index, how well it has one searched word: 0 (not at all) to 1. */
export type Qualites = Float32Array;

/** Texts that have the word, or a word that begins with it. */
export function qualitesExactes(index: IndexRecherche, cherche: string): Qualites {
  const qualites = new Float32Array(index.textes.length);
  raiseWhere(index, exactly(cherche), qualites);
  return qualites;
}

/** The same, with typing errors, inside words, and over several words written as one. */
export function qualitesApprochees(index: IndexRecherche, cherche: string): Qualites {
  const qualites = qualitesExactes(index, cherche);
  raiseWhere(index, roughly(cherche), qualites);
  if (!canBeInside(cherche)) return qualites;
  index.textes.forEach(({ soude }, texte) => {
    if (soude.includes(cherche)) raise(qualites, texte, QUALITE_INTERIEUR);
  });
  return qualites;
}

function raiseWhere(index: IndexRecherche, compare: Comparaison, qualites: Qualites): void {
  for (const { mot, lettres, textes } of index.mots) {
    const found = compare(mot, lettres);
    if (!found) continue;
    for (const texte of textes) raise(qualites, texte, found.qualite);
  }
}

function raise(qualites: Qualites, texte: number, qualite: number): void {
  if (qualite > (qualites[texte] ?? 0)) qualites[texte] = qualite;
}
