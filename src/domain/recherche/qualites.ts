import type { IndexRecherche } from "./indexRecherche";
import { canBeInside, type Comparaison, exactly, QUALITE_INTERIEUR, roughly } from "./ressemblance";

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
