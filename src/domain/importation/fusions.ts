import { type ParBlocs, mapInBlocks, visitInBlocks } from "../parBlocs";
import type { Correspondance } from "./colonnes";
import type { CelluleLue, FeuilleLue, Fusion, RangeeLue } from "./fichierLu";

/** What cells that are merged over several rows say of these rows. */

/** A merged cell stands for each row that it covers, in its first column; a banner across columns says nothing of them. */
export function* withFusions(
  corps: readonly RangeeLue[],
  { fusions }: FeuilleLue,
  colonnes: ReadonlySet<number>,
): ParBlocs<readonly RangeeLue[]> {
  const useful = fusions.filter(
    (one) => one.derniereRangee > one.premiereRangee && colonnes.has(one.premiereColonne),
  );
  if (useful.length === 0) return corps;
  const places = new Map(corps.map(({ numero }, place) => [numero, place] as const));
  /** What covered cells take over, by row and column. */
  const recues = new Map<number, Map<number, CelluleLue>>();
  const done = new Map<number, number>();
  const cover = ({ premiereRangee, derniereRangee, premiereColonne }: Fusion): void => {
    // In a sound file merged cells never overlap: each place is filled once.
    const from = Math.max(premiereRangee, done.get(premiereColonne) ?? 0);
    done.set(premiereColonne, Math.max(from, derniereRangee + 1));
    const value =
      recues.get(premiereRangee)?.get(premiereColonne) ??
      corps[places.get(premiereRangee) ?? -1]?.cellules.get(premiereColonne);
    if (!value) return;
    for (let at = firstPlace(corps, from); at < corps.length; at += 1) {
      const covered = corps[at];
      if (!covered || covered.numero > derniereRangee) break;
      if (covered.cellules.has(premiereColonne)) continue;
      const recue = recues.get(covered.numero) ?? new Map<number, CelluleLue>();
      recues.set(covered.numero, recue.set(premiereColonne, value));
    }
  };
  yield* visitInBlocks(sortedByRow(useful), cover);
  return yield* mapInBlocks(corps, (rangee) => {
    const recue = recues.get(rangee.numero);
    if (!recue) return rangee;
    const cellules = [...rangee.cellules, ...recue].sort(([a], [b]) => a - b);
    return { numero: rangee.numero, cellules: new Map(cellules) };
  });
}

/** A call of several rows, for one of them. */
export interface AppelFusionne {
  readonly premiere: number;
  /** The row's place among those of the call. */
  readonly rang: number;
  readonly lignes: number;
  /** One duration stands for all of them. */
  readonly dureePartagee: boolean;
}

/**
 * The calls of several rows, by row: those that one merged duration covers, or both one merged number and
 * one merged date. A date alone may be that of many calls.
 */
export function* appelsFusionnes(
  { fusions }: FeuilleLue,
  sollicitations: readonly RangeeLue[],
  { telephone, date, dureeSecondes, dureeMinutes }: Correspondance,
): ParBlocs<ReadonlyMap<number, AppelFusionne>> {
  const hautes = sortedByRow(fusions.filter((one) => one.derniereRangee > one.premiereRangee));
  const of = (colonne: number | undefined) =>
    hautes.filter((one) => one.premiereColonne === colonne);
  const durees = of(dureeSecondes ?? dureeMinutes);
  const datees = new Set(of(date).map((one) => `${one.premiereRangee}:${one.derniereRangee}`));
  const numeros = of(telephone).filter((one) =>
    datees.has(`${one.premiereRangee}:${one.derniereRangee}`),
  );
  const appels = new Map<number, AppelFusionne>();
  const add = ({ premiereRangee, derniereRangee }: Fusion, dureePartagee: boolean): void => {
    const couvertes: number[] = [];
    for (let at = firstPlace(sollicitations, premiereRangee); ; at += 1) {
      const numero = sollicitations[at]?.numero ?? Infinity;
      if (numero > derniereRangee || appels.has(numero)) break;
      couvertes.push(numero);
    }
    const [premiere] = couvertes;
    if (premiere === undefined || couvertes.length < 2) return;
    couvertes.forEach((numero, rang) =>
      appels.set(numero, { premiere, rang, lignes: couvertes.length, dureePartagee }),
    );
  };
  yield* visitInBlocks(durees, (fusion) => add(fusion, true));
  yield* visitInBlocks(numeros, (fusion) => add(fusion, false));
  return appels;
}

const sortedByRow = <T extends { readonly premiereRangee: number }>(fusions: readonly T[]): T[] =>
  [...fusions].sort((a, b) => a.premiereRangee - b.premiereRangee);

/** The place of the first row from `numero` on. */
function firstPlace(corps: readonly { readonly numero: number }[], numero: number): number {
  let [low, high] = [0, corps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((corps[middle]?.numero ?? Infinity) < numero) low = middle + 1;
    else high = middle;
  }
  return low;
}
