/**
 * How many letters are missing, added, wrong or swapped with their neighbour between two words
 * (optimal string alignment): one table of distances for whole words and for beginnings.
 */

/** Infinity past `max` letters. */
export function editDistance(one: string, other: string, max: number): number {
  if (Math.abs(one.length - other.length) > max) return Infinity;
  const distances = distancesFrom(one, max, other.length)(other, other.length);
  const distance = distances?.[other.length] ?? Infinity;
  return distance <= max ? distance : Infinity;
}

/** Letters that may be wrong in a label, by its length: in a short one, another letter is another word. */
export function faultsAllowed({ length }: string): number {
  if (length <= 3) return 0;
  return length <= 7 ? 1 : 2;
}

export interface Debut {
  /** In faults: letters missing, added, wrong, or swapped with their neighbour. */
  readonly distance: number;
  /** In letters. */
  readonly length: number;
}

/**
 * What gives, for a word, its beginning that is closest to `cherche` and, of those, the one nearest to
 * it in length; null past `max` faults. Made once for a searched word, then called on thousands.
 */
export function closestBeginning(cherche: string, max: number): (mot: string) => Debut | null {
  const widest = cherche.length + max;
  const distancesTo = distancesFrom(cherche, max, widest);
  return (mot) => {
    const width = Math.min(mot.length, widest);
    if (width < cherche.length - max) return null;
    const distances = distancesTo(mot, width);
    return distances && closest(distances, width, cherche.length, max);
  };
}

/**
 * What gives the distances from a word to the beginnings of another, of 0 to `width` letters (at most
 * `widest`); null as soon as all are past `max`. The three rows of its table are used again at each call.
 */
function distancesFrom(
  cherche: string,
  max: number,
  widest: number,
): (mot: string, width: number) => Uint16Array | null {
  const rows = [0, 1, 2].map(() => new Uint16Array(widest + 1));
  return (mot, width) => {
    let [previous, current, beforePrevious] = rows;
    if (!previous || !current || !beforePrevious) return null;
    for (let column = 0; column <= width; column += 1) previous[column] = column;
    for (let row = 1; row <= cherche.length; row += 1) {
      const least = fillRow(cherche, row, mot, width, current, previous, beforePrevious);
      if (least > max) return null;
      [beforePrevious, previous, current] = [previous, current, beforePrevious];
    }
    return previous;
  };
}

/** Distances from the first `row` letters searched to each beginning of the word; gives the least. */
function fillRow(
  cherche: string,
  row: number,
  mot: string,
  width: number,
  current: Uint16Array,
  previous: Uint16Array,
  beforePrevious: Uint16Array,
): number {
  const letter = cherche.charCodeAt(row - 1);
  const letterBefore = cherche.charCodeAt(row - 2);
  current[0] = row;
  let least = row;
  for (let column = 1; column <= width; column += 1) {
    const same = letter === mot.charCodeAt(column - 1);
    const swapped =
      letter === mot.charCodeAt(column - 2) && letterBefore === mot.charCodeAt(column - 1);
    const distance = Math.min(
      (previous[column - 1] ?? 0) + (same ? 0 : 1),
      (previous[column] ?? 0) + 1,
      (current[column - 1] ?? 0) + 1,
      swapped ? (beforePrevious[column - 2] ?? 0) + 1 : Infinity,
    );
    current[column] = distance;
    if (distance < least) least = distance;
  }
  return least;
}

function closest(distances: Uint16Array, width: number, wanted: number, max: number): Debut | null {
  let best: Debut | null = null;
  for (let length = 0; length <= width; length += 1) {
    const distance = distances[length] ?? 0;
    if (distance > max) continue;
    const nearer = !best || Math.abs(length - wanted) < Math.abs(best.length - wanted);
    if (!best || distance < best.distance || (distance === best.distance && nearer)) {
      best = { distance, length };
    }
  }
  return best;
}
