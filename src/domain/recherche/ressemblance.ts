import { closestBeginning } from "./distance";
import { hasMostLetters, lettersOf } from "./lettres";

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
export const QUALITE_INTERIEUR = 0.5;

export const canBeInside = (cherche: string): boolean => cherche.length >= 4;
