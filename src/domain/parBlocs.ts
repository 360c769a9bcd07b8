/**
 * Long calculations, block by block: between two blocks whoever asked may let others work, or give up.
 */
export type ParBlocs<T> = Generator<unknown, T>;

/** Items in one block: a few milliseconds of work, even on a slow machine. */
const TAILLE = 100;

/** Visits each item, in order, with its 0-based place. */
export function* visitInBlocks<T>(
  items: Iterable<T>,
  visit: (item: T, place: number) => void,
): ParBlocs<void> {
  let place = 0;
  for (const item of items) {
    if (place > 0 && place % TAILLE === 0) yield;
    visit(item, place);
    place += 1;
  }
}

/** What each item becomes, in order. */
export function* mapInBlocks<T, U>(
  items: Iterable<T>,
  map: (item: T, place: number) => U,
): ParBlocs<U[]> {
  const mapped: U[] = [];
  yield* visitInBlocks(items, (item, place) => mapped.push(map(item, place)));
  return mapped;
}

/** What a calculation gives in the end, at once. */
export function finish<T>(blocs: ParBlocs<T>): T {
  for (;;) {
    const { done, value } = blocs.next();
    if (done) return value;
  }
}
