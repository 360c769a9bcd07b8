/** The favourites with this code added at their end, or without it when it was one. */
export function toggleFavori(favoris: readonly string[], code: string): readonly string[] {
  return favoris.includes(code) ? favoris.filter((other) => other !== code) : [...favoris, code];
}
