import { normalizeLibelle } from "../libelles";
import { lettersOf, type MotSitue, situerMots } from "./indexRecherche";
import { canBeInside, type Comparaison, exactly, roughly } from "./ressemblance";

/** A part of a label, in UTF-16 units: `debut` in, `fin` out. */
export interface Marque {
  readonly debut: number;
  readonly fin: number;
}

/**
 * Parts of a label that answer the searched words: in order, not touching one another. `approche`
 * when the search looked for typing errors as well: then they are marked too.
 */
export function marquesOf(
  libelle: string,
  cherches: readonly string[],
  approche: boolean,
): Marque[] {
  const mots = situerMots(libelle);
  return merge(
    cherches.flatMap((cherche) => {
      const exact = marksOfBeginnings(mots, exactly(cherche));
      return exact.length > 0 || !approche ? exact : approximateMarks(mots, cherche);
    }),
  );
}

function approximateMarks(mots: readonly MotSitue[], cherche: string): Marque[] {
  const rough = marksOfBeginnings(mots, roughly(cherche));
  return rough.length > 0 || !canBeInside(cherche) ? rough : markInside(mots, cherche);
}

function marksOfBeginnings(mots: readonly MotSitue[], compare: Comparaison): Marque[] {
  return mots.flatMap((situe) => {
    const found = compare(situe.mot, lettersOf(situe.mot));
    return found ? [{ debut: situe.debut, fin: endOf(situe, found.length) }] : [];
  });
}

/** From the word that has its first letter to the one that has its last. */
function markInside(mots: readonly MotSitue[], cherche: string): Marque[] {
  const at = mots
    .map(({ mot }) => mot)
    .join("")
    .indexOf(cherche);
  if (at < 0) return [];
  const first = letterAt(mots, at);
  const last = letterAt(mots, at + cherche.length - 1);
  return first && last
    ? [{ debut: endOf(first.mot, first.letter), fin: endOf(last.mot, last.letter + 1) }]
    : [];
}

/** The word that has a letter of all the words written as one, and the letter's place in it. */
function letterAt(
  mots: readonly MotSitue[],
  place: number,
): { mot: MotSitue; letter: number } | null {
  let letter = place;
  for (const mot of mots) {
    if (letter < mot.mot.length) return { mot, letter };
    letter -= mot.mot.length;
  }
  return null;
}

/** Where the first `length` letters of a word's form end in the label: an accent may be a character of its own. */
function endOf({ mot, ecrit, debut }: MotSitue, length: number): number {
  if (mot.length === ecrit.length) return debut + length;
  let fin = 0;
  while (fin < ecrit.length && normalizeLibelle(ecrit.slice(0, fin)).length < length) fin += 1;
  while (/^\p{M}/u.test(ecrit.slice(fin))) fin += 1;
  return debut + fin;
}

function merge(marques: readonly Marque[]): Marque[] {
  const merged: Marque[] = [];
  for (const marque of [...marques].sort((a, b) => a.debut - b.debut)) {
    const last = merged.at(-1);
    if (last && marque.debut <= last.fin) {
      merged[merged.length - 1] = { debut: last.debut, fin: Math.max(last.fin, marque.fin) };
    } else merged.push(marque);
  }
  return merged;
}
