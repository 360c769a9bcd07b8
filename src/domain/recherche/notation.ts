import type { ChampCherche, ChampIndexe, IndexRecherche, LigneIndexee } from "./indexRecherche";
import type { Qualites } from "./qualites";

/** A line that a query finds. */
export interface Note {
  readonly indexee: LigneIndexee;
  /** Place of the line in the nomenclature, from 0. */
  readonly rang: number;
  readonly score: number;
  /** How many of the query's words it has. */
  readonly trouves: number;
  /** Its text that answers best. */
  readonly meilleur: ChampIndexe;
}

/** What a word is worth by where it is found: the closer to the line itself, the more. */
const POIDS: Readonly<Record<ChampCherche, number>> = {
  sousMotif: 1,
  synonyme: 1,
  code: 0.9,
  motif: 0.7,
  thematique: 0.4,
};

/** What it is worth that the words make up a whole text, against that they are found. */
const POIDS_TEXTE_ENTIER = 0.5;

/** Lines that have at least `enough` of the words, in the order of the nomenclature. */
export function noter(
  index: IndexRecherche,
  qualites: readonly Qualites[],
  enough: number,
): Note[] {
  const notes: Note[] = [];
  index.lignes.forEach((indexee, rang) => {
    const trouves = countFound(indexee, qualites);
    if (trouves < enough) return;
    const meilleur = bestChamp(index, indexee, qualites);
    if (!meilleur) return;
    const moyenne = sumOfBest(indexee, qualites) / qualites.length;
    const score = moyenne + POIDS_TEXTE_ENTIER * meilleur.part;
    notes.push({ indexee, rang, trouves, score, meilleur: meilleur.champ });
  });
  return notes;
}

function countFound({ champs }: LigneIndexee, qualites: readonly Qualites[]): number {
  let trouves = 0;
  for (const ofMot of qualites) {
    if (champs.some(({ texte }) => (ofMot[texte] ?? 0) > 0)) trouves += 1;
  }
  return trouves;
}

/** Each word counts where it is worth most. */
function sumOfBest({ champs }: LigneIndexee, qualites: readonly Qualites[]): number {
  let somme = 0;
  for (const ofMot of qualites) {
    let best = 0;
    for (const { champ, texte } of champs)
      best = Math.max(best, POIDS[champ] * (ofMot[texte] ?? 0));
    somme += best;
  }
  return somme;
}

/** The text that the words make up best, and how much of it and of the words that is, weighed. */
function bestChamp(
  { textes }: IndexRecherche,
  { champs }: LigneIndexee,
  qualites: readonly Qualites[],
): { champ: ChampIndexe; part: number } | null {
  let best: { champ: ChampIndexe; part: number } | null = null;
  for (const champ of champs) {
    let somme = 0;
    for (const ofMot of qualites) somme += ofMot[champ.texte] ?? 0;
    const size = Math.max(qualites.length, textes[champ.texte]?.taille ?? 0);
    const part = (POIDS[champ.champ] * somme) / size;
    if (part > (best?.part ?? 0)) best = { champ, part };
  }
  return best;
}
