export interface Debut {
  /** In faults: letters missing, added, wrong, or swapped with their neighbour. */
  readonly distance: number;
  /** In letters. */
  readonly length: number;
}

/**
 * What gives, for a word, its beginning that is closest to `cherche` (optimal string alignment) and,
 * of those, the one nearest to it in length; null past `max` faults. Made once for a searched word,
 * then called on thousands: the three rows of the table of distances are reused.
 */
export function closestBeginning(cherche: string, max: number): (mot: string) => Debut | null {
  const widest = cherche.length + max;
  const rows = [0, 1, 2].map(() => new Uint8Array(widest + 1));
  return (mot) => {
    const width = Math.min(mot.length, widest);
    if (width < cherche.length - max) return null;
    let [previous, current, beforePrevious] = rows;
    if (!previous || !current || !beforePrevious) return null;
    for (let column = 0; column <= width; column += 1) previous[column] = column;
    for (let row = 1; row <= cherche.length; row += 1) {
      const least = fillRow(cherche, row, mot, width, current, previous, beforePrevious);
      if (least > max) return null;
      [beforePrevious, previous, current] = [previous, current, beforePrevious];
    }
    return closest(previous, width, cherche.length, max);
  };
}

/** Distances from the first `row` letters searched to each beginning of the word; gives the least. */
function fillRow(
  cherche: string,
  row: number,
  mot: string,
  width: number,
  current: Uint8Array,
  previous: Uint8Array,
  beforePrevious: Uint8Array,
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

function closest(distances: Uint8Array, width: number, wanted: number, max: number): Debut | null {
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
