import { compareHabitudes, type Habitudes } from "./habitudes";
import type { ChampCherche, IndexRecherche } from "./indexRecherche";
import { motsOf, motsOfRequete } from "./motsCherches";
import { type Note, noter } from "./notation";
import { type Qualites, qualitesApprochees, qualitesExactes } from "./qualites";

export interface Classement {
  /** Best first. */
  readonly notes: readonly Note[];
  /** The query's words that were searched. */
  readonly mots: readonly string[];
  /** Whether typing errors had to be looked for. */
  readonly approche: boolean;
}

/**
 * Lines that have all the words of the query; typing errors are looked for only when there is none,
 * and half of the words are enough only when that finds none either.
 */
export function classer(index: IndexRecherche, requete: string, habitudes: Habitudes): Classement {
  const mots = motsOfRequete(requete);
  const exactes = mots.map((mot) => qualitesExactes(index, mot));
  const completes = noter(index, exactes, mots.length);
  const approche = completes.length === 0;
  const notes = approche
    ? noterApprochees(index, mots, exactes)
    : preferNamed(index, completes, requete);
  return { notes: notes.sort((a, b) => compareNotes(a, b, habitudes)), mots, approche };
}

/** Words that no text has are mistyped; else one of the others is, by chance into another word. */
function noterApprochees(
  index: IndexRecherche,
  mots: readonly string[],
  exactes: readonly Qualites[],
): Note[] {
  const approach = (mot: string): Qualites => qualitesApprochees(index, mot);
  const inconnues = mots.map((mot, place) => {
    const exacte = exactes[place];
    return exacte?.some((qualite) => qualite > 0) ? exacte : approach(mot);
  });
  const completes = noter(index, inconnues, mots.length);
  if (completes.length > 0) return completes;
  return noter(index, mots.map(approach), Math.ceil(mots.length / 2));
}

const CHEMIN = ["thematique", "motif", "sousMotif"] as const;

/** Above any other score. */
const SCORE_EN_TOUTES_LETTRES = 10;

/** A line whose code or whole path is typed comes first, whatever other lines have in common with it. */
function preferNamed(index: IndexRecherche, notes: readonly Note[], requete: string): Note[] {
  const texte = motsOf(requete).join(" ");
  return notes.map((note) => {
    const motsOfChamp = (nom: ChampCherche): string =>
      note.indexee.champs
        .filter(({ champ }) => champ === nom)
        .map((champ) => index.textes[champ.texte]?.mots ?? "")
        .join(" ");
    const named = texte === motsOfChamp("code") || texte === CHEMIN.map(motsOfChamp).join(" ");
    return named ? { ...note, score: SCORE_EN_TOUTES_LETTRES } : note;
  });
}

/** Scores closer than this are equal: then what the référent uses comes first. */
const ECART = 0.05;

function compareNotes(a: Note, b: Note, habitudes: Habitudes): number {
  return (
    b.trouves - a.trouves ||
    Math.round(b.score / ECART) - Math.round(a.score / ECART) ||
    compareHabitudes(habitudes, a.indexee.ligne.code, b.indexee.ligne.code) ||
    b.score - a.score ||
    a.rang - b.rang
  );
}
