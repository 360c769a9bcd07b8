/** Index of the last element that passes the test, -1 if none does. */
export function lastIndexWhere<T>(list: readonly T[], test: (item: T) => boolean): number {
  for (let index = list.length - 1; index >= 0; index--) {
    const item = list[index];
    if (item !== undefined && test(item)) return index;
  }
  return -1;
}
