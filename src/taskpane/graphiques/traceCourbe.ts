import { maximumOf, type PointGraphique } from "./pointGraphique";

/** The drawing's own units; the screen stretches them. */
export const CADRE = { largeur: 300, hauteur: 120, marge: 16, haut: 20, bas: 22 } as const;

/** Beyond these, labels would run into each other. */
const LABELS = 6;

/** A point of a curve where it is drawn. */
export interface PointTrace extends PointGraphique {
  readonly x: number;
  readonly y: number;
  /** Whether its label and value are written. */
  readonly ecrit: boolean;
}

/** Where the points of a curve stand, from left to right, the axis starting at zero; a single one in the middle. */
export function traceOf(points: readonly PointGraphique[]): PointTrace[] {
  const most = maximumOf(points);
  const step = Math.ceil(points.length / LABELS);
  const width = CADRE.largeur - 2 * CADRE.marge;
  const height = CADRE.hauteur - CADRE.haut - CADRE.bas;
  const last = points.length - 1;
  return points.map((point, index) => ({
    ...point,
    x: CADRE.marge + (last === 0 ? width / 2 : (width * index) / last),
    y: CADRE.haut + height * (most === 0 ? 1 : 1 - point.valeur / most),
    ecrit: (last - index) % step === 0,
  }));
}
