/** One value of a chart. */
export interface PointGraphique {
  /** Unique in its chart. */
  readonly cle: string;
  readonly libelle: string;
  /** What tells it from others of the same label. */
  readonly precision?: string;
  /** ≥ 0. */
  readonly valeur: number;
}

/** The greatest value; 0 without a point. */
export const maximumOf = (points: readonly PointGraphique[]): number =>
  points.reduce((most, { valeur }) => Math.max(most, valeur), 0);
