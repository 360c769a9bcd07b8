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
