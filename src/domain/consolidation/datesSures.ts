import type { Periode } from "../periode";
import { PREMIERE_DATE } from "../seuils";

/** Days without any row that set a few rows apart from all others. */
const JOURS_SANS_LIGNE = 183;
const UN_AN = 366;
/** As many of a file's rows at most are few. */
const PEU = 0.02;

/**
 * From the first day to the last that a file's rows may be believed to be of; null without any. A row
 * outside belongs to no month for certain. Days before the tool or over a year ahead are none of a call.
 * Nor are those of the very few rows that half a year without a row keeps apart from all others: a mistyped
 * year would make the file answer for months of which it knows nothing. A day that is only to come counts,
 * and is told with the other faults.
 */
export function etendueSure(dates: readonly (number | null)[], today: number): Periode | null {
  const comptes = new Map<number, number>();
  for (const date of dates) {
    const jour = Math.floor(date ?? 0);
    if (jour >= PREMIERE_DATE && jour <= today + UN_AN)
      comptes.set(jour, (comptes.get(jour) ?? 0) + 1);
  }
  const jours = [...comptes.keys()].sort((a, b) => a - b);
  const few = [...comptes.values()].reduce((sum, nombre) => sum + nombre, 0) * PEU;
  const debut = jours[isolesOf(jours, comptes, few)];
  jours.reverse();
  const fin = jours[isolesOf(jours, comptes, few)];
  return debut === undefined || fin === undefined ? null : { debut, fin };
}

/** How many of the first days stand apart from the others, with few rows in all. */
function isolesOf(
  jours: readonly number[],
  comptes: ReadonlyMap<number, number>,
  few: number,
): number {
  let [lignes, isoles] = [0, 0];
  for (const [place, jour] of jours.entries()) {
    lignes += comptes.get(jour) ?? 0;
    if (lignes > few) break;
    if (Math.abs((jours[place + 1] ?? jour) - jour) >= JOURS_SANS_LIGNE) isoles = place + 1;
  }
  return isoles;
}
