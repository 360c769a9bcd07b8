/** What a cell of an old file turns out to mean. */
export type Sens<T> =
  | { readonly kind: "lu"; readonly valeur: T }
  | { readonly kind: "vide" }
  /** It holds something else. */
  | { readonly kind: "illisible" };

export const VIDE: Sens<never> = { kind: "vide" };
export const ILLISIBLE: Sens<never> = { kind: "illisible" };

export const lu = <T>(valeur: T): Sens<T> => ({ kind: "lu", valeur });

/** Null is for what cannot be read. */
export const luOuIllisible = <T>(valeur: T | null): Sens<T> =>
  valeur === null ? ILLISIBLE : lu(valeur);
