/**
 * How many letters are missing, added, wrong or swapped with their neighbour between two words (optimal
 * string alignment); Infinity past `max`.
 */
export function ecartEntre(un: string, autre: string, max: number): number {
  if (Math.abs(un.length - autre.length) > max) return Infinity;
  let avant: readonly number[] = [];
  let precedente: readonly number[] = Array.from({ length: autre.length + 1 }, (_, at) => at);
  for (let row = 1; row <= un.length; row += 1) {
    const courante = nextRow(un, autre, row, precedente, avant);
    [avant, precedente] = [precedente, courante];
  }
  const ecart = precedente[autre.length] ?? Infinity;
  return ecart <= max ? ecart : Infinity;
}

/** Distances from the first `row` letters of `un` to each beginning of `autre`. */
function nextRow(
  un: string,
  autre: string,
  row: number,
  precedente: readonly number[],
  avant: readonly number[],
): number[] {
  const courante = [row];
  for (let column = 1; column <= autre.length; column += 1) {
    const swapped = un[row - 1] === autre[column - 2] && un[row - 2] === autre[column - 1];
    courante[column] = Math.min(
      (precedente[column - 1] ?? 0) + (un[row - 1] === autre[column - 1] ? 0 : 1),
      (precedente[column] ?? 0) + 1,
      (courante[column - 1] ?? 0) + 1,
      swapped ? (avant[column - 2] ?? 0) + 1 : Infinity,
    );
  }
  return courante;
}
