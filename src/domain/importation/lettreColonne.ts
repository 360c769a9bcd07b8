/** `0` → `A`, `27` → `AB`: a column of a sheet as Excel names it. */
export function lettreColonne(colonne: number): string {
  const before = Math.floor(colonne / 26);
  const last = String.fromCharCode(65 + (colonne % 26));
  return before === 0 ? last : lettreColonne(before - 1) + last;
}
